import type { Deployment } from './deployment.ts';
import { type NeededValue, neededValues } from './needed-parameters.ts';
import { powerShellParameter } from './powershell-parameter.ts';
import type { ReadmeParts } from './readme.ts';

/** What the commands of a README are made from besides. */
export interface DeployParts extends Pick<ReadmeParts, 'facts'> {
  readonly deployments: readonly Deployment[];
}

/**
 * The commands that deploy an output, by `az` and by PowerShell, from JSON and from Bicep.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-cli
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/deployment-stacks
 */
export function deployView({ facts, deployments }: DeployParts) {
  const makesGroup = facts.resources.some(({ type }) => type === 'Microsoft.Resources/resourceGroups');
  const variables = new Set(deployments.flatMap(({ given }) => neededValues(given).map(({ variable }) => variable)));
  return {
    makesGroup,
    scope: makesGroup ? 'sub' : 'group',
    place: makesGroup ? '--location <region>' : '--resource-group <resource-group>',
    cmdlet: makesGroup ? 'AzSubscriptionDeployment' : 'AzResourceGroupDeployment',
    psPlace: makesGroup ? '-Location <region>' : '-ResourceGroupName <resource-group>',
    stackPlace: makesGroup ? '' : ' --resource-group <resource-group>',
    variables: [...variables].map((variable) => ({ variable })),
    deployments: deployments.map(({ environment, given, ...files }) => ({
      ...files,
      needed: neededValues(given)
        .map(({ name }) => ` --parameters ${name}='<value>'`)
        .join(''),
      psNeeded: neededValues(given)
        .map((value) => ` -${powerShellParameter(value.name, makesGroup)} ${powerShellValue(value)}`)
        .join(''),
      heading: environment === undefined ? '' : `# ${environment}\n`,
    })),
  };
}

/** What people put in for a value: a secret is asked for, since the shell keeps a history. */
function powerShellValue({ isSecret, isText }: NeededValue): string {
  if (!isText) return "('<json>' | ConvertFrom-Json -AsHashtable)";
  return isSecret ? '(Read-Host -AsSecureString)' : "'<value>'";
}
