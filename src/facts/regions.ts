import type { Declaration } from '../resources/declaration.ts';
import type { ExistingFact, Remark } from './facts.ts';
import { isKnown, readable } from './readable.ts';
import { grouped, remarksOf } from './remarks.ts';
import { regionOf } from './resources.ts';
import type { FactParts } from './scope.ts';

/** `West Europe` and `westeurope` are one region to Azure. */
const fold = (region: string): string => region.replaceAll(' ', '').toLowerCase();

/** The region of a group says where Azure keeps its list of resources: no data of theirs goes there. */
const groupType = 'Microsoft.Resources/resourceGroups';

/**
 * What lies in another region than the workspace: data that goes from region to region bills as bandwidth.
 * @see https://learn.microsoft.com/azure/machine-learning/concept-plan-manage-cost#costs-might-accrue-before-resource-deletion
 */
export function regionRemarks(parts: FactParts, existing: readonly ExistingFact[]): readonly Remark[] {
  const home = readable(parts.model.location, parts);
  const elsewhere = (region: string | undefined): readonly string[] =>
    region === undefined ? [] : awayText(region, home);
  const made = (declaration: Declaration): readonly string[] => [
    ...elsewhere(declaration.view.type === groupType ? undefined : regionOf(declaration, parts)),
    ...(declaration.bandwidth === undefined ? [] : [declaration.bandwidth]),
  ];
  const used = existing.flatMap(({ title, name, region }) =>
    elsewhere(region).map((text) => ({ title, names: [name], text })),
  );
  return grouped([...remarksOf(parts, made), ...used, ...registryRegions(parts, elsewhere)]);
}

/** A registry copies its assets to each of its regions. */
function registryRegions(parts: FactParts, elsewhere: (region: string) => readonly string[]): readonly Remark[] {
  const { mlRegistry, name } = parts.model;
  return (mlRegistry?.regions ?? []).flatMap(({ location }) =>
    elsewhere(readable(location, parts)).map((text) => ({
      title: 'Registry',
      names: [readable(name, parts)],
      text: text.replace('the workspace', 'its first region'),
    })),
  );
}

/** What is global is in no region, and what only the deployment knows may be in the same. */
function awayText(region: string, home: string): readonly string[] {
  if (fold(region) === 'global' || !isKnown(region) || fold(region) === fold(home)) return [];
  return isKnown(home)
    ? [`In ${region}, and the workspace in ${home}: data between them bills as bandwidth.`]
    : [`In ${region}: data to and from a workspace in another region bills as bandwidth.`];
}
