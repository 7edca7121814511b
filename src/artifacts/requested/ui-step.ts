import { pathKeys } from '../../diagnostics/diagnostic.ts';
import type { TemplateParameter } from '../../model/template.ts';

/** A step of the form; `basics` is the portal's own first one, where subscription, resource group and region are chosen. */
export type UiStepName = 'basics' | 'associated' | 'network' | 'compute' | 'data' | 'operations' | 'tags' | 'further';

/** The steps after the first, in the order of the form, with their titles. */
export const uiSteps: ReadonlyArray<readonly [UiStepName, string]> = [
  ['associated', 'Associated resources'],
  ['network', 'Network'],
  ['compute', 'Compute'],
  ['data', 'Data and connections'],
  ['operations', 'Access and operations'],
  ['tags', 'Tags'],
  ['further', 'Further settings'],
];

/** The step by the key of the spec that a parameter comes from; what is not here is for the last one. */
const stepOfKey: Readonly<Record<string, UiStepName>> = {
  name: 'basics',
  location: 'basics',
  resourceGroup: 'basics',
  workspace: 'basics',
  storageAccount: 'associated',
  keyVault: 'associated',
  logAnalyticsWorkspace: 'associated',
  applicationInsights: 'associated',
  containerRegistry: 'associated',
  virtualNetwork: 'network',
  networkSecurityGroup: 'network',
  natGateway: 'network',
  routeTable: 'network',
  bastionHost: 'network',
  jumpBox: 'network',
  privateEndpoints: 'network',
  privateDnsZones: 'network',
  compute: 'compute',
  kubernetesCluster: 'compute',
  onlineEndpoints: 'compute',
  batchEndpoints: 'compute',
  serverlessEndpoints: 'compute',
  schedules: 'compute',
  jobs: 'compute',
  datastores: 'data',
  connections: 'data',
  assets: 'data',
  aiServices: 'data',
  featureStore: 'data',
  roleAssignments: 'operations',
  access: 'operations',
  accessPolicies: 'operations',
  userAssignedIdentities: 'operations',
  diagnosticSettings: 'operations',
  locks: 'operations',
  actionGroup: 'operations',
  alerts: 'operations',
  budget: 'operations',
  dashboard: 'operations',
  tags: 'tags',
};

/** The step on which people look for a parameter. */
export function uiStepOf({ name, origin, own }: TemplateParameter): UiStepName {
  if (name === 'deployRoleAssignments') return 'operations';
  if (name === 'deployComputes') return 'compute';
  const [key = ''] = pathKeys(origin);
  const step = stepOfKey[key] ?? 'further';
  // What the workspace is set up with is more than the first page is for.
  return step === 'basics' && key === 'workspace' && own !== true ? 'further' : step;
}
