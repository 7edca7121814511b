import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { literalValue } from '../../model/expression.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import { settingPath } from './associated-places.ts';
import type { RuleContext } from './rule.ts';

/**
 * What a feature store needs to keep features: an identity that writes them, and connections by the names it is told.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-setup-access-control-feature-store
 */
export function featureStore({ model, report }: RuleContext): void {
  const { workspace } = model;
  const section = model.featureStore;
  if (section !== undefined && workspace.kind !== 'FeatureStore') {
    const message = workspace.existing
      ? 'a workspace that exists keeps the stores that it was told of'
      : `only a workspace of kind FeatureStore has stores; this one is of kind ${workspace.kind}`;
    const hint = workspace.existing
      ? 'make the connections with `connections`'
      : 'set `workspace: {kind: FeatureStore}`';
    report(finding('AML3017', { path: section.origin, message, hint }));
    return;
  }
  if (section !== undefined && section.stores.length > 0 && section.identity === undefined) {
    if (workspace.userAssignedIdentities.length === 0) {
      const message = 'nobody writes to the stores: the workspace has no user-assigned identity';
      const hint =
        'add `materializationIdentity`, or `workspace: {identity: {type: "SystemAssigned,UserAssigned", userAssignedIdentities: [new]}}`';
      report(finding('AML3067', { path: section.origin, message, hint }));
    }
  }
  if (!workspace.existing) missingConnections(model, report);
}

const nameWords = ['offlineStoreConnectionName', 'onlineStoreConnectionName'] as const;

function missingConnections(model: WorkspaceModel, report: RuleContext['report']): void {
  const settings = effective(model.workspace.settings, 'featureStoreSettings');
  const items = [...model.connections, ...(model.featureStore?.stores ?? [])];
  const known = items.flatMap(({ name }) => [literalValue(name)]).filter((name) => typeof name === 'string');
  if (items.length !== known.length) return;
  for (const word of nameWords) {
    const name = memberOf(settings, word);
    const text = name && literalValue(name);
    if (typeof text !== 'string' || known.some((other) => other.toLowerCase() === text.toLowerCase())) continue;
    const path: SpecPath = childPath(settingPath(model.workspace, 'featureStoreSettings'), word);
    const meant = didYouMean(text, known);
    const hint =
      meant === undefined
        ? 'add it to `connections`, or give `featureStore` the store itself'
        : `did you mean "${meant}"?`;
    report(finding('AML3068', { path, message: `the spec has no connection "${text}"`, hint }));
  }
}
