import { pathKeys } from '../diagnostics/diagnostic.ts';
import { capitalised } from '../model/capitalised.ts';
import { isExpression } from '../model/expression.ts';
import type { Declaration } from '../resources/declaration.ts';
import type { ResourceFact, ResourceGroup } from './facts.ts';
import { purposeOf } from './purpose.ts';
import { readable, readableCondition } from './readable.ts';
import { nameOf } from './remarks.ts';
import type { FactParts } from './scope.ts';

/** Sections of the spec that are about what the workspace is associated with. */
const associatedSections: ReadonlySet<string | undefined> = new Set([
  'storageAccount',
  'keyVault',
  'applicationInsights',
  'logAnalyticsWorkspace',
  'containerRegistry',
]);

/** What a spec is about. */
const centres: ReadonlySet<string> = new Set([
  'Microsoft.MachineLearningServices/workspaces',
  'Microsoft.MachineLearningServices/registries',
]);

function groupOf({ view, origin }: Declaration): ResourceGroup {
  if (centres.has(view.type)) return 'workspace';
  const isIdentity = view.type === 'Microsoft.ManagedIdentity/userAssignedIdentities';
  return isIdentity || associatedSections.has(pathKeys(origin)[0]) ? 'associated' : 'sub';
}

/** What will exist, in the order of the template. */
export function resourceFacts(parts: FactParts): readonly ResourceFact[] {
  return parts.declarations.map((declaration) => {
    const { view, title } = declaration;
    const region = regionOf(declaration, parts);
    const scope = scopeOf(declaration, parts);
    return {
      group: groupOf(declaration),
      title: capitalised(title),
      why: purposeOf(view.type),
      type: view.type,
      apiVersion: view.apiVersion,
      name: nameOf(declaration, parts),
      ...(region !== undefined && { region }),
      when: readableCondition(view.condition, parts),
      ...(scope !== undefined && { scope }),
    };
  });
}

/** The region of a resource; nothing where it has none of its own. */
export function regionOf({ view }: Declaration, parts: FactParts): string | undefined {
  const location = 'location' in view ? view.location : undefined;
  return isExpression(location) ? readable(location, parts) : undefined;
}

/** `subscription/resource group`, as far as they are others than those deployed to. */
export function scopeOf({ scope }: Declaration, parts: FactParts): string | undefined {
  if (scope?.wholeSubscription === true && scope.subscriptionId === undefined) return 'the subscription';
  const names = [scope?.subscriptionId, scope?.resourceGroup].flatMap((name) =>
    isExpression(name) ? [readable(name, parts)] : typeof name === 'string' ? [name] : [],
  );
  return names.length === 0 ? undefined : names.join('/');
}
