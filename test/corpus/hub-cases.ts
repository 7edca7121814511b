import type { Quickstart, ReplacedValue, Variant } from './quickstart-cases.ts';
import {
  type QuickstartImprovement,
  workspace,
  workspaceBasedInsights,
  workspaceSku,
} from './quickstart-improvements.ts';

const insights = 'Microsoft.Insights/components';
const account = 'Microsoft.CognitiveServices/accounts';

const subscription = '/subscriptions/22222222-2222-2222-2222-222222222222';
const vaultId = `${subscription}/resourceGroups/rg-keys/providers/Microsoft.KeyVault/vaults/kv-keys`;
const vaultUri = 'https://kv-keys.vault.azure.net/';
const keyVersion = '0123456789abcdef0123456789abcdef';

const uniqueName: ReplacedValue = {
  parameter: 'aiHubName',
  value: 'demo',
  reason: 'GEN-UNIQUE-8 stands for a name that the pipeline of the quickstarts makes',
};
const prerequisites: readonly ReplacedValue[] = [
  { parameter: 'cmk_keyvault_id', value: vaultId },
  { parameter: 'cmk_keyvault_vault_uri', value: vaultUri },
  { parameter: 'cmk_keyvault_key_name', value: 'hub' },
  { parameter: 'cmk_keyvault_key_version', value: keyVersion },
].map((row) => ({ ...row, reason: 'GET-PREREQ stands for what the prerequisite template of the quickstart made' }));

/** The key, which the quickstart takes in parts and ours as the id that Key Vault shows. */
const key = { cmkKeyVaultId: vaultId, cmkKeyUri: `${vaultUri}keys/hub/${keyVersion}` };

const variants = (ours: Variant['ours'] = {}): readonly Variant[] => [
  { label: 'defaults', ours },
  {
    label: 'words and tags',
    theirs: { aiHubFriendlyName: 'Claims', aiHubDescription: 'Models of claims', tags: { costCenter: '4711' } },
    ours: {
      ...ours,
      friendlyName: 'Claims',
      hubDescription: 'Models of claims',
      resourceTags: { costCenter: '4711' },
    },
  },
];

const ofHubs: readonly QuickstartImprovement[] = [
  ...workspaceBasedInsights,
  {
    type: insights,
    path: 'properties.IngestionMode',
    reason: 'that of classic Application Insights: the data goes to the Log Analytics workspace now',
  },
  workspaceSku,
  { type: workspace, path: 'properties.publicNetworkAccess', reason: 'the default, written out' },
  {
    type: account,
    path: 'properties.customSubDomainName',
    reason: 'without a subdomain of its own an account knows keys only, and it cannot be given one later',
  },
  { type: account, path: 'tags', reason: 'the account bears the tags that all other resources do' },
];

/** Hubs of the Azure AI studio. */
export const hubCases: readonly Quickstart[] = [
  {
    spec: 'qs-aistudio-basics',
    corpus: 'qs-aistudio-basics',
    replaced: [uniqueName],
    variants: variants(),
    improvements: [...ofHubs],
  },
  {
    spec: 'qs-aistudio-cmk',
    corpus: 'qs-aistudio-cmk',
    replaced: [uniqueName, ...prerequisites],
    variants: variants(key),
    improvements: [...ofHubs],
  },
  {
    spec: 'qs-aistudio-cmk-service-side-encryption',
    corpus: 'qs-aistudio-cmk-service-side-encryption',
    replaced: [uniqueName, ...prerequisites],
    variants: variants(key),
    improvements: [...ofHubs],
  },
];
