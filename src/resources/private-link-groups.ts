import { call, type Expression, index, literal, member } from '../model/expression.ts';
import { interpolate, replace } from '../model/expression-functions.ts';

/** What a type of resource offers to private endpoints: the zones that each group has records in, by ARM's names. */
interface Offer {
  readonly groups: { readonly [groupId: string]: readonly ZoneKey[] };
  /** The groups that get endpoints unless the spec says otherwise. */
  readonly usual: readonly string[];
}

/** A private DNS zone that Azure services have their records in. */
interface Zone {
  /** Its name in whatever cloud the template is deployed to. */
  readonly name: () => Expression;
  /** Whether the text is its name in one of the clouds. */
  readonly isCalled: (text: string) => boolean;
  /** Its name in the public cloud, for messages. */
  readonly publicName: string;
}

const suffix = (name: string): Expression => member(call('environment'), 'suffixes', name);

/** A name that differs by cloud in no way that `environment().suffixes` knows: public, US Government, China. */
function byCloud(AzureCloud: string, AzureUSGovernment: string, AzureChinaCloud: string): Zone {
  const names = { AzureCloud, AzureUSGovernment, AzureChinaCloud };
  return {
    name: () => index(literal(names), member(call('environment'), 'name')),
    isCalled: (text) => Object.values(names).includes(text.toLowerCase()),
    publicName: AzureCloud,
  };
}

function bySuffix(start: string, publicSuffix: string, end: () => Expression): Zone {
  return {
    name: () => interpolate([start, end()]),
    isCalled: (text) => text.toLowerCase().startsWith(`${start}${publicSuffix.split('.').slice(0, 2).join('.')}`),
    publicName: `${start}${publicSuffix}`,
  };
}

const storage = (part: string): Zone => ({
  name: () => interpolate([`privatelink.${part}.`, suffix('storage')]),
  isCalled: (text) => text.toLowerCase().startsWith(`privatelink.${part}.core.`),
  publicName: `privatelink.${part}.core.windows.net`,
});

/**
 * The zones. Those of AI services in China follow the pattern of the others: the page for China does not list them all.
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-custom-dns
 */
const zones = {
  api: byCloud('privatelink.api.azureml.ms', 'privatelink.api.ml.azure.us', 'privatelink.api.ml.azure.cn'),
  notebooks: byCloud(
    'privatelink.notebooks.azure.net',
    'privatelink.notebooks.usgovcloudapi.net',
    'privatelink.notebooks.chinacloudapi.cn',
  ),
  blob: storage('blob'),
  dfs: storage('dfs'),
  file: storage('file'),
  queue: storage('queue'),
  table: storage('table'),
  web: storage('web'),
  // The zone is `vaultcore` where the name of a vault has `vault`.
  vault: bySuffix('privatelink', '.vaultcore.azure.net', () =>
    replace(suffix('keyvaultDns'), '.vault.', '.vaultcore.'),
  ),
  registry: bySuffix('privatelink', '.azurecr.io', () => suffix('acrLoginServer')),
  cognitiveServices: byCloud(
    'privatelink.cognitiveservices.azure.com',
    'privatelink.cognitiveservices.azure.us',
    'privatelink.cognitiveservices.azure.cn',
  ),
  openAI: byCloud('privatelink.openai.azure.com', 'privatelink.openai.azure.us', 'privatelink.openai.azure.cn'),
  servicesAI: byCloud(
    'privatelink.services.ai.azure.com',
    'privatelink.services.ai.azure.us',
    'privatelink.services.ai.azure.cn',
  ),
  search: byCloud('privatelink.search.windows.net', 'privatelink.search.azure.us', 'privatelink.search.azure.cn'),
  documents: byCloud(
    'privatelink.documents.azure.com',
    'privatelink.documents.azure.us',
    'privatelink.documents.azure.cn',
  ),
} as const satisfies Record<string, Zone>;

export type ZoneKey = keyof typeof zones;

export function zoneOf(key: ZoneKey): Zone {
  return zones[key];
}

const offers: { readonly [type: string]: Offer } = {
  // A workspace needs both zones: with the first alone everything works but notebooks.
  'microsoft.machinelearningservices/workspaces': {
    groups: { amlworkspace: ['api', 'notebooks'] },
    usual: ['amlworkspace'],
  },
  'microsoft.machinelearningservices/registries': { groups: { amlregistry: ['api'] }, usual: ['amlregistry'] },
  'microsoft.storage/storageaccounts': {
    groups: { blob: ['blob'], dfs: ['dfs'], file: ['file'], queue: ['queue'], table: ['table'], web: ['web'] },
    usual: ['blob', 'file'],
  },
  'microsoft.keyvault/vaults': { groups: { vault: ['vault'] }, usual: ['vault'] },
  'microsoft.containerregistry/registries': { groups: { registry: ['registry'] }, usual: ['registry'] },
  'microsoft.cognitiveservices/accounts': {
    groups: { account: ['cognitiveServices', 'openAI', 'servicesAI'] },
    usual: ['account'],
  },
  'microsoft.search/searchservices': { groups: { searchService: ['search'] }, usual: ['searchService'] },
  'microsoft.documentdb/databaseaccounts': { groups: { Sql: ['documents'] }, usual: ['Sql'] },
};

/** What a type offers; nothing for one that is not known here. */
export function privateLinkOffer(type: string): Offer | undefined {
  return Object.hasOwn(offers, type.toLowerCase()) ? offers[type.toLowerCase()] : undefined;
}
