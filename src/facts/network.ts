import type { ForwarderFact } from './facts.ts';
import { readable } from './readable.ts';
import type { FactParts } from './scope.ts';
import { settingOf } from './settings.ts';

const endpointType = 'Microsoft.Network/privateEndpoints';
const workspaceType = 'Microsoft.MachineLearningServices/workspaces';

/**
 * Zones that a DNS server of one's own has to forward to Azure's (168.63.129.16) where the workspace has a private endpoint.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-custom-dns
 */
const forwarders: readonly ForwarderFact[] = [
  {
    cloud: 'Azure',
    zones: [
      'api.azureml.ms',
      'notebooks.azure.net',
      'instances.ml.azure.ms',
      'aznbcontent.net',
      'inference.ml.azure.com',
    ],
  },
  {
    cloud: 'Azure operated by 21Vianet',
    zones: [
      'api.ml.azure.cn',
      'notebooks.chinacloudapi.cn',
      'instances.ml.azure.ms',
      'aznbcontent.net',
      'inference.ml.azure.cn',
    ],
  },
  {
    cloud: 'Azure US Government',
    zones: [
      'api.ml.azure.us',
      'notebooks.usgovcloudapi.net',
      'instances.ml.azure.us',
      'aznbcontent.net',
      'inference.ml.azure.us',
    ],
  },
];

export function forwarderFacts({ declarations }: FactParts): readonly ForwarderFact[] {
  return declarations.some(({ view }) => view.type === endpointType) ? forwarders : [];
}

/**
 * Whether the service will make a managed network with the first compute, which then takes half an hour or fails.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-managed-network
 */
export function networkIsLazy(parts: FactParts): boolean {
  const workspace = parts.declarations.find(({ view }) => view.type === workspaceType);
  const mode = workspace && settingOf(workspace, 'isolationMode');
  return mode !== undefined && readable(mode, parts) !== 'Disabled';
}
