import type { Category } from './picture.ts';

/** What a type of resources is called, for one of them, and what it is about. */
const titles: Readonly<Record<string, readonly [title: string, category: Category]>> = {
  'microsoft.machinelearningservices/workspaces': ['Machine Learning workspace', 'machineLearning'],
  'microsoft.machinelearningservices/registries': ['Machine Learning registry', 'machineLearning'],
  'microsoft.machinelearningservices/workspaces/computes': ['compute', 'compute'],
  'microsoft.machinelearningservices/workspaces/onlineendpoints': ['online endpoint', 'machineLearning'],
  'microsoft.machinelearningservices/workspaces/batchendpoints': ['batch endpoint', 'machineLearning'],
  'microsoft.machinelearningservices/workspaces/serverlessendpoints': ['serverless endpoint', 'machineLearning'],
  'microsoft.machinelearningservices/workspaces/datastores': ['datastore', 'data'],
  'microsoft.machinelearningservices/workspaces/data': ['data asset', 'data'],
  'microsoft.storage/storageaccounts': ['Storage account', 'data'],
  'microsoft.keyvault/vaults': ['Key vault', 'security'],
  'microsoft.keyvault/vaults/keys': ['key', 'security'],
  'microsoft.keyvault/managedhsms': ['Managed HSM', 'security'],
  'microsoft.managedidentity/userassignedidentities': ['Managed identity', 'security'],
  'microsoft.containerregistry/registries': ['Container registry', 'data'],
  'microsoft.insights/components': ['Application Insights', 'monitoring'],
  'microsoft.insights/actiongroups': ['Action group', 'monitoring'],
  'microsoft.insights/metricalerts': ['Metric alert', 'monitoring'],
  'microsoft.insights/scheduledqueryrules': ['Log alert', 'monitoring'],
  'microsoft.insights/activitylogalerts': ['Activity log alert', 'monitoring'],
  'microsoft.alertsmanagement/smartdetectoralertrules': ['Smart detector alert', 'monitoring'],
  'microsoft.consumption/budgets': ['Budget', 'monitoring'],
  'microsoft.operationalinsights/workspaces': ['Log Analytics workspace', 'monitoring'],
  'microsoft.portal/dashboards': ['Dashboard', 'monitoring'],
  'microsoft.network/virtualnetworks': ['Virtual network', 'network'],
  'microsoft.network/virtualnetworks/subnets': ['subnet', 'network'],
  'microsoft.network/privateendpoints': ['private endpoint', 'network'],
  'microsoft.network/privatednszones': ['Private DNS zone', 'network'],
  'microsoft.network/privateendpoints/privatednszonegroups': ['private DNS zone group', 'network'],
  'microsoft.compute/virtualmachines/extensions': ['virtual machine extension', 'compute'],
  'microsoft.datafactory/factories': ['Data factory', 'compute'],
  'microsoft.hdinsight/clusters': ['HDInsight cluster', 'compute'],
  'microsoft.network/applicationsecuritygroups': ['Application security group', 'network'],
  'microsoft.network/bastionhosts': ['Bastion', 'network'],
  'microsoft.network/networksecuritygroups': ['Network security group', 'network'],
  'microsoft.network/routetables': ['Route table', 'network'],
  'microsoft.network/natgateways': ['NAT gateway', 'network'],
  'microsoft.network/publicipaddresses': ['Public IP address', 'network'],
  'microsoft.network/networkinterfaces': ['Network interface', 'network'],
  'microsoft.network/azurefirewalls': ['Firewall', 'network'],
  'microsoft.compute/virtualmachines': ['Virtual machine', 'compute'],
  'microsoft.containerservice/managedclusters': ['Kubernetes cluster', 'compute'],
  'microsoft.cognitiveservices/accounts': ['AI services', 'machineLearning'],
  'microsoft.search/searchservices': ['AI Search', 'data'],
  'microsoft.documentdb/databaseaccounts': ['Azure Cosmos DB', 'data'],
  'microsoft.databricks/workspaces': ['Databricks workspace', 'compute'],
  'microsoft.synapse/workspaces': ['Synapse workspace', 'compute'],
  'microsoft.cache/redis': ['Azure Cache for Redis', 'data'],
  'microsoft.sql/servers': ['SQL server', 'data'],
};

/** How a resource of that type is called; for types not known here in the words of the type. */
export function titleOf(type: string): string {
  return titles[type.toLowerCase()]?.[0] ?? spelled(type.split('/').at(-1) ?? type);
}

/** What it is about: that of its parents where nothing closer is known. */
export function categoryOf(type: string): Category {
  const segments = type.toLowerCase().split('/');
  for (let length = segments.length; length > 1; length -= 1) {
    const known = titles[segments.slice(0, length).join('/')];
    if (known !== undefined) return known[1];
  }
  return segments[0] === 'microsoft.network' ? 'network' : 'other';
}

/** `outboundRules` → `outbound rule` */
function spelled(segment: string): string {
  const words = segment.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words
    .replace(/ies$/, 'y')
    .replace(/(s|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');
}

/** Several of one kind. */
export function plural(title: string): string {
  if (/[^aeo]y$/.test(title)) return `${title.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(title) ? `${title}es` : `${title}s`;
}
