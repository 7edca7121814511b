import type { JsonObject, JsonValue } from '../model/expression.ts';
import { isSecure, type Parameters, type TemplateParameter } from '../model/template.ts';

/** What the parameter file gives each parameter: a value, or the place of a secret. */
function parameterEntry(parameter: TemplateParameter): JsonObject | undefined {
  const { keyVaultReference, defaultValue } = parameter;
  if (keyVaultReference !== undefined) {
    const { id, secretName, secretVersion } = keyVaultReference;
    return { reference: { keyVault: { id }, secretName, ...(secretVersion !== undefined && { secretVersion }) } };
  }
  if (isSecure(parameter) || defaultValue?.kind !== 'literal') return undefined;
  return { value: defaultValue.value };
}

/**
 * The parameter file: the plain default values, for people to change, and the places of secrets. What has no value here
 * is asked for by `az deployment`; secrets never stand in it.
 */
export function parameterFile(parameters: Parameters): JsonObject {
  const entries: [string, JsonValue][] = [];
  for (const name of [...parameters.keys()].sort()) {
    const parameter = parameters.get(name);
    const entry = parameter && parameterEntry(parameter);
    if (entry !== undefined) entries.push([name, entry]);
  }
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(entries),
  };
}
