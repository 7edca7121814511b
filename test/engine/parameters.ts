import { bicepLiteral, KeyVaultSecret } from './bicep-literal.ts';
import { isObject, type JsonObject, objectOf } from './json.ts';

/** The values of an ARM parameters file; a reference into a key vault becomes a `KeyVaultSecret`. */
export function parametersFrom(parametersFile: unknown): JsonObject {
  const entries = Object.entries(objectOf(objectOf(parametersFile)['parameters']));
  return Object.fromEntries(entries.map(([name, entry]) => [name, parameterValue(name, objectOf(entry))]));
}

function parameterValue(name: string, entry: JsonObject): unknown {
  if ('value' in entry) return entry['value'];
  const reference = objectOf(entry['reference']);
  const vaultId = objectOf(reference['keyVault'])['id'];
  const secretName = reference['secretName'];
  if (typeof vaultId === 'string' && typeof secretName === 'string') return new KeyVaultSecret(vaultId, secretName);
  throw new Error(`parameter ${name} has neither a value nor a reference to a secret`);
}

/** The parameters as a `.bicepparam` file: the only form in which the engine takes them together with a template. */
export function bicepparamText(templateFile: string, parameters: JsonObject): string {
  const lines = Object.entries(parameters).map(([name, value]) => `param ${name} = ${bicepLiteral(value)}\n`);
  return [`using './${templateFile}'\n`, ...lines].join('');
}

/** ARM does not care about the case of a parameter's name, but the engine's loader does. */
export function inTemplatesCase(template: object, parameters: JsonObject): JsonObject {
  const declared = 'parameters' in template && isObject(template.parameters) ? Object.keys(template.parameters) : [];
  const names = new Map(declared.map((name) => [name.toLowerCase(), name]));
  const entries = Object.entries(parameters).map(([name, value]) => [names.get(name.toLowerCase()) ?? name, value]);
  return Object.fromEntries(entries);
}
