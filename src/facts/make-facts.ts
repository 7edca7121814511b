import { declared } from '../model/associated.ts';
import type { WorkspaceModel } from '../resources/model.ts';
import { deletionFacts } from './deletion.ts';
import { addsToWorkspace, associatedResources, existingFacts } from './existing.ts';
import type { Facts } from './facts.ts';
import { forwarderFacts, networkIsLazy } from './network.ts';
import { readable } from './readable.ts';
import { regionRemarks } from './regions.ts';
import { remarksOf } from './remarks.ts';
import { resourceFacts } from './resources.ts';
import { roleFacts } from './roles.ts';
import type { FactParts } from './scope.ts';
import { subResourceFacts } from './sub-resources.ts';
import { uncheckedFacts } from './unchecked.ts';

/** All that there is to know of a spec without errors. */
export function makeFacts(parts: FactParts): Facts {
  const { model } = parts;
  const existing = existingFacts(parts);
  const regions = regionRemarks(parts, existing);
  return {
    workspace: {
      name: readable(model.name, parts),
      kind: model.mlRegistry === undefined ? model.workspace.kind : 'Registry',
      existing: addsToWorkspace(model),
      region: readable(model.location, parts),
      networkIsLazy: networkIsLazy(parts),
    },
    resources: resourceFacts(parts),
    existing,
    absent: absentTitles(model),
    billing: remarksOf(parts, ({ billing }) => (billing === undefined ? [] : [billing])),
    regions,
    immutable: remarksOf(parts, ({ immutable }) => immutable ?? []),
    subResources: subResourceFacts(parts, { existing, regions }),
    roles: roleFacts(parts, existing),
    deletion: deletionFacts(parts),
    forwarders: forwarderFacts(parts),
    unchecked: uncheckedFacts(parts),
  };
}

/** An existing workspace has whatever it has. Logs are missed only by new Application Insights. */
function absentTitles(model: WorkspaceModel): readonly string[] {
  if (model.workspace.existing) return [];
  const needsLogs = declared(model.applicationInsights) !== undefined;
  return associatedResources(model).flatMap(([title, { mode }]) =>
    mode === 'none' && (title !== 'Log Analytics workspace' || needsLogs) ? [title] : [],
  );
}
