import type { RequestedParts } from './requested-parts.ts';
import { madeFrom, yamlFile } from './yaml-file.ts';

/**
 * What makes the output folder a project of the Azure Developer CLI, which provisions `main.bicep` with its parameter file.
 * @see https://learn.microsoft.com/azure/developer/azure-developer-cli/azd-schema
 * @see https://github.com/Azure/azure-dev/pull/2083 for the scope of a resource group
 */
export function azdFile({ requests, specFile, atSubscription }: RequestedParts): string {
  const place = atSubscription
    ? ['The template makes its resource group: `azd provision` asks for the subscription and a region.']
    : [
        'The template is deployed into a resource group that exists:',
        '  azd env set AZURE_RESOURCE_GROUP <resource-group>',
        '`azd down` deletes that resource group, with all that is in it.',
      ];
  const comments = [
    'yaml-language-server: $schema=https://raw.githubusercontent.com/Azure/azure-dev/main/schemas/v1.0/azure.yaml.json',
    madeFrom(specFile),
    '',
    ...place,
  ];
  return yamlFile(comments, { name: requests.azdName, infra: { provider: 'bicep', path: '.', module: 'main' } });
}
