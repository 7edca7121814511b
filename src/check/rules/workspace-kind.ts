import { childPath, rootPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { effective } from '../../model/member-of.ts';
import { settingPath } from './associated-places.ts';
import type { RuleContext } from './rule.ts';

/** Settings that only one kind of workspace has, and must have where said so. */
const settingsByKind = [
  { key: 'hubResourceId', kind: 'Project', needed: true },
  { key: 'workspaceHubConfig', kind: 'Hub', needed: false },
  { key: 'featureStoreSettings', kind: 'FeatureStore', needed: false },
] as const;

const associatedKeys = [
  'storageAccount',
  'keyVault',
  'applicationInsights',
  'logAnalyticsWorkspace',
  'containerRegistry',
] as const;

/** Settings that a project has from its hub. */
const inherited = ['managedNetwork', 'provisionNetworkNow', 'encryption'] as const;

/** Settings that do not fit the kind of workspace. */
export function workspaceKind({ model, report }: RuleContext): void {
  const { kind, existing, settings, origin, encryption } = model.workspace;
  for (const { key, kind: owner, needed } of settingsByKind) {
    if (kind !== owner && effective(settings, key) !== undefined) {
      const message = `only a workspace of kind ${owner} has "${key}"; this one is of kind ${kind}`;
      report(finding('AML3017', { path: settingPath(model.workspace, key), message }));
    }
    if (kind === owner && needed && effective(settings, key) === undefined) {
      const message = `a workspace of kind ${kind} needs "${key}"`;
      report(finding('AML3017', { path: childPath(origin, 'kind'), message }));
    }
  }
  if (kind !== 'Project' && !existing) return;
  for (const key of associatedKeys) {
    if (model[key].mode === 'none') continue;
    // Where they are is needed by what is put on them: roles, private endpoints, datastores.
    if (existing && model[key].mode === 'existing') continue;
    // Diagnostic settings and alerts may have a Log Analytics workspace of their own.
    if (key === 'logAnalyticsWorkspace' && model.logsUsedBy !== undefined) continue;
    const message = existing
      ? 'a workspace that exists keeps the resources that it was made with'
      : 'a project works with the resources of its hub';
    const hint = existing ? 'leave it out, or say where it is by `existing`' : 'set it on the hub';
    report(finding('AML3017', { path: childPath(rootPath, key), message, hint }));
  }
  for (const key of inherited) {
    if (key === 'encryption' ? encryption === undefined : effective(settings, key) === undefined) continue;
    const message = `a project has its "${key}" from the hub`;
    report(finding('AML3017', { path: settingPath(model.workspace, key), message, hint: 'set it on the hub' }));
  }
}
