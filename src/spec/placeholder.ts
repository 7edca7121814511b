import type { ExpressionValue, KeyVaultSecretValue, ParameterValue } from './types/value.ts';

/** What stands in the place of a value. */
export type PlaceholderValue =
  | { readonly kind: 'parameter'; readonly value: ParameterValue }
  | { readonly kind: 'expression'; readonly value: ExpressionValue }
  | { readonly kind: 'keyVaultSecret'; readonly value: KeyVaultSecretValue };

/** The words that a parameter is described with. */
export const parameterKeys: ReadonlySet<string> = new Set<keyof ParameterValue>([
  'parameter',
  'type',
  'defaultValue',
  'allowedValues',
  'description',
  'secure',
  'keyVaultSecret',
  'minLength',
  'maxLength',
  'minValue',
  'maxValue',
]);

/**
 * Tells a placeholder from an object that only looks like one: ARM has properties of these names too, so an object
 * counts only if it has no other keys. Words of the spec were checked by the schema before; `properties:` was not.
 */
export function placeholderKind(value: object): PlaceholderValue | undefined {
  if (isParameter(value)) return { kind: 'parameter', value };
  if (isExpression(value)) return { kind: 'expression', value };
  if (isKeyVaultSecret(value)) return { kind: 'keyVaultSecret', value };
  return undefined;
}

function isParameter(value: object): value is ParameterValue {
  return (
    'parameter' in value &&
    typeof value.parameter === 'string' &&
    Object.keys(value).every((key) => parameterKeys.has(key))
  );
}

function isExpression(value: object): value is ExpressionValue {
  return (
    'expression' in value &&
    typeof value.expression === 'string' &&
    value.expression.startsWith('[') &&
    Object.keys(value).length === 1
  );
}

function isKeyVaultSecret(value: object): value is KeyVaultSecretValue {
  if (!('keyVaultSecret' in value) || Object.keys(value).length !== 1) return false;
  const secret = value.keyVaultSecret;
  return (
    typeof secret === 'object' &&
    secret !== null &&
    'id' in secret &&
    typeof secret.id === 'string' &&
    'secretName' in secret &&
    typeof secret.secretName === 'string'
  );
}
