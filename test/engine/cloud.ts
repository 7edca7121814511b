import { isExpression } from './arm-text.ts';
import { type JsonObject, mapStrings, objectOf } from './json.ts';

/** What `environment()` gives in each cloud, as far as templates ask for it. */
const clouds = {
  AzureCloud: { storage: 'core.windows.net', keyvaultDns: '.vault.azure.net', acrLoginServer: '.azurecr.io' },
  AzureUSGovernment: {
    storage: 'core.usgovcloudapi.net',
    keyvaultDns: '.vault.usgovcloudapi.net',
    acrLoginServer: '.azurecr.us',
  },
  AzureChinaCloud: { storage: 'core.chinacloudapi.cn', keyvaultDns: '.vault.azure.cn', acrLoginServer: '.azurecr.cn' },
} as const;

export type Cloud = keyof typeof clouds;

/** The template with the cloud put in: offline the engine leaves `environment()` as it stands, and all that is made of it. */
export function inCloud(template: JsonObject, cloud: Cloud): JsonObject {
  const suffixes = Object.entries(clouds[cloud]).map(([key, value]) => `'${key}', '${value}'`);
  const known = `createObject('name', '${cloud}', 'suffixes', createObject(${suffixes.join(', ')}))`;
  const replaced = (text: string): string =>
    isExpression(text) ? text.replaceAll(/\benvironment\(\)/gi, known) : text;
  return objectOf(mapStrings(template, replaced));
}
