import { type NeededValue, neededValues } from '../needed-parameters.ts';
import { powerShellText, shellWord } from '../shell.ts';
import { mayMakeGroup, type RequestedParts } from './requested-parts.ts';

/** What `templates/requested/deploy-sh.hbs` and `deploy-ps1.hbs` read. */
export function scriptView(parts: RequestedParts) {
  const { atSubscription, deployments, specFile, specName } = parts;
  const environments = deployments.flatMap(({ environment }) => environment ?? []);
  const needed = neededValues(parts.parameters);
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
    psParameter: powerShellText(dynamicParameter(name, atSubscription)),
  };
}

/** Parameters that the cmdlets have themselves, in lower case. */
const cmdletParameters: ReadonlySet<string> = new Set(
  (
    'resourcegroupname mode deploymentdebugloglevel rollbacktolastdeployment rollbackdeploymentname tag whatifresultformat ' +
    'whatifexcludechangetype force proceedifnochange asjob querystring templateobject templatefile templateuri ' +
    'templatespecid templateparameterfile templateparameterobject templateparameteruri skiptemplateparameterprompt pre ' +
    'apiversion name location defaultprofile validationlevel verbose debug erroraction warningaction informationaction ' +
    'progressaction errorvariable warningvariable informationvariable outvariable outbuffer pipelinevariable whatif confirm'
  ).split(' '),
);

/**
 * The parameter of the cmdlet that stands for one of the template: its name, or a longer one where the cmdlet has such a
 * parameter itself.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-powershell#pass-parameter-values
 */
function dynamicParameter(name: string, atSubscription: boolean): string {
  const lower = name.toLowerCase();
  const isTaken = cmdletParameters.has(lower) && !(lower === 'resourcegroupname' && atSubscription);
  return isTaken ? `${name}FromTemplate` : name;
}
