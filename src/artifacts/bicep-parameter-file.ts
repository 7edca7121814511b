import type { JsonValue } from '../model/expression.ts';
import { parseResourceId } from '../model/resource-id.ts';
import { isSecure, type Parameters, type ParameterType, type TemplateParameter } from '../model/template.ts';
import { EnvironmentVariables } from './environment-variables.ts';

/** Prints plain data as Bicep does. */
export type BicepParameterPrinter = (value: JsonValue) => string;

/**
 * The parameters as a `.bicepparam` file: plain default values for people to change, and the places of secrets. Bicep
 * refuses a file that leaves out a parameter without a default (BCP258), so such a one is read from an environment
 * variable: the file holds no secret, and says what is missing and where it goes.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameter-files
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-parameters-file
 */
export function bicepParameterFile(parameters: Parameters, using: string, print: BicepParameterPrinter): string {
  const variables = new EnvironmentVariables();
  const names = [...parameters.keys()].sort();
  const lines = names.flatMap((name) => {
    const parameter = parameters.get(name);
    return parameter === undefined ? [] : assignment(parameter, print, variables);
  });
  return [`using ${print(using)}`, ...(lines.length > 0 ? ['', ...lines] : []), ''].join('\n');
}

function assignment(
  parameter: TemplateParameter,
  print: BicepParameterPrinter,
  variables: EnvironmentVariables,
): readonly string[] {
  const { name, defaultValue, keyVaultReference } = parameter;
  const secret = keyVaultReference && vaultSecret(parameter, keyVaultReference, print);
  if (secret !== undefined) return [`param ${name} = ${secret}`];
  if (defaultValue?.kind === 'literal' && !isSecure(parameter)) return [`param ${name} = ${print(defaultValue.value)}`];
  // What the deployment works out stays the template's own default.
  if (defaultValue !== undefined) return [];
  const variable = variables.nameFor(name);
  const what = isSecure(parameter) ? 'A secret' : 'No value is known';
  return [
    `// ${what}: set the environment variable ${variable} when this file is read.`,
    `param ${name} = ${fromEnvironment(variable, parameter.type)}`,
  ];
}

/** Only the text of a secret can be taken out of a vault here. */
function vaultSecret(
  { type }: TemplateParameter,
  { id, secretName, secretVersion }: NonNullable<TemplateParameter['keyVaultReference']>,
  print: BicepParameterPrinter,
): string | undefined {
  const vault = parseResourceId(id);
  const [name] = vault?.names ?? [];
  if (vault === undefined || name === undefined || type !== 'securestring') return undefined;
  const version = secretVersion === undefined ? [] : [secretVersion];
  const given = [vault.subscriptionId, vault.resourceGroup, name, secretName, ...version];
  return `getSecret(${given.map(print).join(', ')})`;
}

function fromEnvironment(variable: string, type: ParameterType): string {
  const text = `readEnvironmentVariable('${variable}')`;
  switch (type) {
    case 'string':
    case 'securestring':
      return text;
    case 'int':
      return `int(${text})`;
    case 'bool':
      return `bool(${text})`;
    default:
      return `json(${text})`;
  }
}
