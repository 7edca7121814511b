import { finding } from '../../diagnostics/finding.ts';
import type { RuleContext } from './rule.ts';

/**
 * What a workspace of each kind cannot do without.
 * A hub without a key vault has its secrets in a store of Microsoft's, which some regions answer with an internal error.
 */
export function requiredResources({ model, report }: RuleContext): void {
  const { workspace, storageAccount, keyVault, applicationInsights } = model;
  const { kind } = workspace;
  const needed = [
    { resource: storageAccount, title: 'storage account', kinds: ['Default', 'Hub', 'FeatureStore'] },
    { resource: keyVault, title: 'key vault', kinds: ['Default', 'FeatureStore'] },
    { resource: applicationInsights, title: 'Application Insights', kinds: ['Default', 'FeatureStore'] },
  ];
  for (const { resource, title, kinds } of needed) {
    if (resource.mode !== 'none' || !kinds.includes(kind)) continue;
    const message = `a workspace of kind ${kind} needs a ${title}`.replace('a App', 'App');
    report(finding('AML3001', { path: resource.origin, message, hint: 'take `new`, `existing` or `choice`' }));
  }
  if (kind === 'Hub' && keyVault.mode === 'none') {
    const message = 'without a key vault the hub keeps secrets in a store of Microsoft: creation fails in some regions';
    report(finding('AML3017', { severity: 'warning', path: keyVault.origin, message, hint: 'take `keyVault: new`' }));
  }
}
