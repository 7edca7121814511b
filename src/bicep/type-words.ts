/** What people call a resource of a type, where the type's last word alone would not tell. */
const known: Readonly<Record<string, string>> = {
  'microsoft.cache/redis': 'redis',
  'microsoft.cognitiveservices/accounts': 'aiServices',
  'microsoft.containerregistry/registries': 'containerRegistry',
  'microsoft.insights/components': 'applicationInsights',
  'microsoft.keyvault/vaults': 'keyVault',
  'microsoft.machinelearningservices/workspaces/data': 'dataAsset',
  'microsoft.operationalinsights/workspaces': 'logAnalyticsWorkspace',
  'microsoft.search/searchservices': 'searchService',
};

/** One word for a resource of that type, in camel case: `storageAccount`. */
export function typeWord(type: string): string {
  const word = known[type.toLowerCase()] ?? singular(type.split('/').at(-1) ?? '');
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function singular(word: string): string {
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x)es$/i.test(word)) return word.slice(0, -2);
  return /[^si]s$/i.test(word) ? word.slice(0, -1) : word;
}
