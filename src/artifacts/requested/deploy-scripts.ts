import type { Deployment } from '../deployment.ts';
import { type NeededValue, neededValues } from '../needed-parameters.ts';
import { powerShellParameter } from '../powershell-parameter.ts';
import { powerShellText, shellWord } from '../shell.ts';
import { mayMakeGroup, type RequestedParts } from './requested-parts.ts';

/** What `templates/requested/deploy-sh.hbs` and `deploy-ps1.hbs` read. */
export function scriptView(parts: RequestedParts) {
  const { atSubscription, deployments, specFile, specName } = parts;
  const environments = deployments.flatMap(({ environment }) => environment ?? []);
  const needed = neededEverywhere(deployments);
  const hasLocation = atSubscription || mayMakeGroup(parts);
  return {
    specFile,
    atSubscription,
    mayMakeGroup: mayMakeGroup(parts),
    hasLocation,
    usage: usageOf({ atSubscription, hasLocation, hasEnvironments: environments.length > 0 }),
    deploymentName: shellWord(deploymentName(specName)),
    psDeploymentName: powerShellText(deploymentName(specName)),
    scope: atSubscription ? 'sub' : 'group',
    scopeArguments: atSubscription ? '--location "$location"' : '--resource-group "$resource_group"',
    cmdlet: atSubscription ? 'AzSubscriptionDeployment' : 'AzResourceGroupDeployment',
    target: atSubscription ? '(Get-AzContext).Subscription.Name' : '$ResourceGroupName',
    environments: environments.join(', '),
    environmentSet: environments.map(powerShellText).join(', '),
    sayEnvironment: shellWord(`say --environment, one of: ${environments.join(', ')}`),
    deployments: deployments.map(({ environment = '', template, parameters }) => ({
      word: shellWord(environment),
      template: shellWord(template),
      parameters: shellWord(parameters),
      psName: powerShellText(environment),
      psTemplate: powerShellText(template),
      psParameters: powerShellText(parameters),
    })),
    needed: needed.map((value) => neededView(value, atSubscription)),
    variables: needed.map(({ variable }) => variable).join(', '),
    valuesJson: needed.map(jsonMember).join(',\n  '),
  };
}

/** What only some environments need, `az` and PowerShell ask for themselves: given here, it would take the place of their values. */
function neededEverywhere([first, ...others]: readonly Deployment[]): readonly NeededValue[] {
  const elsewhere = others.map(({ given }) => new Set(neededValues(given).map(({ name }) => name)));
  return neededValues(first?.given ?? new Map()).filter(({ name }) => elsewhere.every((names) => names.has(name)));
}

/** Letters, digits and a few signs, at most 64. */
const deploymentName = (specName: string): string => specName.replaceAll(/[^A-Za-z0-9._()-]/g, '-').slice(0, 64);

interface Asked {
  readonly atSubscription: boolean;
  readonly hasLocation: boolean;
  readonly hasEnvironments: boolean;
}

function usageOf({ atSubscription, hasLocation, hasEnvironments }: Asked): string {
  const location = atSubscription ? ' --location <region>' : ' [--location <region>]';
  return [
    atSubscription ? '' : ' --resource-group <name>',
    hasLocation ? location : '',
    hasEnvironments ? ' --environment <name>' : '',
  ].join('');
}

/** The variable of the script for a needed value. */
const localName = ({ variable }: NeededValue): string => `given_${variable}`;

/** The member of a JSON object, within double quotes of bash. */
function jsonMember(value: NeededValue): string {
  const local = localName(value);
  // JSON that was given goes as it is, but for what az would take for a file.
  const text = value.isText ? `$(json_text "$${local}")` : `\${${local}//@/\\\\u0040}`;
  return `\\"${value.name}\\": {\\"value\\": ${text}}`;
}

function neededView(value: NeededValue, atSubscription: boolean) {
  const { name, variable, isSecret, isText } = value;
  return {
    variable,
    isSecret,
    isText,
    kind: isText ? '' : ' (JSON)',
    local: localName(value),
    psVariable: powerShellText(variable),
    psParameter: powerShellText(powerShellParameter(name, atSubscription)),
  };
}
