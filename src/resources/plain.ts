import { childPath, rootPath } from '../diagnostics/diagnostic.ts';
import { literal } from '../model/expression.ts';
import type { Spec } from '../spec/types.ts';
import type { BeforeWorkspace, Sections } from './sections.ts';

/** Keys of a workspace and of what it is associated with. */
const plainKeys: ReadonlySet<string> = new Set<keyof Spec>([
  '$schema',
  'name',
  'uniqueName',
  'location',
  'tags',
  'requiredTags',
  'workspace',
  'storageAccount',
  'keyVault',
  'logAnalyticsWorkspace',
  'applicationInsights',
  'containerRegistry',
  // Says which files are made; nothing in the template comes of it.
  'artifacts',
]);

/** Words of the workspace that bring resources or rules of their own. */
const furtherWords = [
  'enableServiceSideCMKEncryption',
  'encryption',
  'featureStoreSettings',
  'managedNetwork',
  'serverlessComputeSettings',
] as const;

/**
 * Whether a spec has no section, nor a word that brings one along, such as an identity with its roles. Most have none, and
 * then all that is about sections need not even be loaded.
 */
export function isPlain(spec: Spec): boolean {
  if (!Object.keys(spec).every((key) => plainKeys.has(key))) return false;
  const { workspace = {} } = spec;
  if (typeof workspace !== 'object') return false;
  if (workspace.identity?.userAssignedIdentities !== undefined || workspace.kind !== undefined) return false;
  return furtherWords.every((word) => workspace[word] === undefined);
}

const none = (key: keyof Spec) => ({ mode: 'none', origin: childPath(rootPath, key) }) as const;

/** What a plain spec comes to where others have a network. */
export const nothingBefore: BeforeWorkspace = {
  network: {
    virtualNetwork: none('virtualNetwork'),
    addedSubnets: [],
    networkSecurityGroup: none('networkSecurityGroup'),
    natGateway: none('natGateway'),
    routeTable: none('routeTable'),
    bastionHost: none('bastionHost'),
    jumpBox: none('jumpBox'),
    securityGroupImplied: true,
  },
  userAssignedIdentities: [],
};

/** What a plain spec comes to where others have sections. */
export const noSections: Sections = {
  mlRegistry: undefined,
  privateEndpoints: {
    items: [],
    zoneMode: 'new',
    zonesAreImplied: true,
    zones: [],
    links: [],
    zoneSettings: {},
    zoneScope: undefined,
    zonesOrigin: childPath(rootPath, 'privateDnsZones'),
  },
  kubernetesCluster: none('kubernetesCluster'),
  compute: [],
  aiServices: none('aiServices'),
  connections: [],
  assets: {
    environments: [],
    models: [],
    data: [],
    components: [],
    codes: [],
    featurestoreEntities: [],
    featuresets: [],
  },
  featureStore: undefined,
  projects: [],
  datastores: [],
  batchEndpoints: [],
  serverlessEndpoints: [],
  marketplaceSubscriptions: [],
  jobs: [],
  previewResources: [],
  schedules: [],
  capabilityHosts: [],
  onlineEndpoints: [],
  diagnosticSettings: [],
  locks: [],
  actionGroup: undefined,
  alerts: [],
  budget: undefined,
  dashboard: undefined,
  logsUsedBy: undefined,
  resourceGroup: undefined,
  accessPolicies: [],
  roleAssignments: [],
  deployRoleAssignments: literal(true),
};
