/**
 * The part that resources of a type play in a picture: `box` stands for itself; `hidden` is counted in a note; `detail`
 * is a line of what refers to it; `inSubnet` stands in the subnet that it refers to; `grouped` shares a box with others
 * of its type; `hoisted` lets what is inside it take its place.
 */
export type Part = 'box' | 'hidden' | 'detail' | 'inSubnet' | 'grouped' | 'hoisted';

const parts: Readonly<Record<string, Part>> = {
  'microsoft.authorization/roleassignments': 'hidden',
  'microsoft.authorization/roledefinitions': 'hidden',
  'microsoft.authorization/locks': 'hidden',
  'microsoft.authorization/policyassignments': 'hidden',
  'microsoft.insights/diagnosticsettings': 'hidden',
  'microsoft.keyvault/vaults/accesspolicies': 'hidden',
  'microsoft.network/privateendpoints/privatednszonegroups': 'hidden',
  'microsoft.network/privatednszones/virtualnetworklinks': 'hidden',
  'microsoft.network/privatednszones/a': 'hidden',
  'microsoft.compute/virtualmachines/extensions': 'hidden',
  'microsoft.resources/deployments': 'hidden',
  'microsoft.resources/resourcegroups': 'hidden',
  'microsoft.network/networksecuritygroups': 'detail',
  'microsoft.network/routetables': 'detail',
  'microsoft.network/natgateways': 'detail',
  'microsoft.network/publicipaddresses': 'detail',
  'microsoft.network/networkinterfaces': 'detail',
  'microsoft.network/privateendpoints': 'inSubnet',
  'microsoft.network/bastionhosts': 'inSubnet',
  'microsoft.network/azurefirewalls': 'inSubnet',
  'microsoft.compute/virtualmachines': 'inSubnet',
  'microsoft.network/privatednszones': 'grouped',
  'microsoft.insights/metricalerts': 'grouped',
  'microsoft.insights/scheduledqueryrules': 'grouped',
  'microsoft.insights/activitylogalerts': 'grouped',
  'microsoft.consumption/budgets': 'grouped',
  'microsoft.storage/storageaccounts/blobservices': 'hoisted',
  'microsoft.storage/storageaccounts/fileservices': 'hoisted',
  'microsoft.storage/storageaccounts/queueservices': 'hoisted',
  'microsoft.storage/storageaccounts/tableservices': 'hoisted',
  'microsoft.storage/storageaccounts/managementpolicies': 'hidden',
};

export function partOf(type: string): Part {
  const key = type.toLowerCase();
  if (parts[key] !== undefined) return parts[key];
  return /\/(versions|outboundrules|rules|securityrules|accesspolicies)$/.test(key) ? 'hidden' : 'box';
}
