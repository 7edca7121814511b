import { looksLikeSecret, secretPropertyName } from '../diagnostics/secret-shapes.ts';
import { isJsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { PropertyPath } from './change.ts';
import type { ValueChange } from './compare-values.ts';

const mask = '********';

/** The change with asterisks for what is a secret by the name of its key or by its looks. */
export function hideSecrets(change: ValueChange): ValueChange {
  const { before, after, path } = change;
  const secret = isSecretPath(path);
  return {
    ...change,
    ...(before !== undefined && { before: hidden(before, secret) }),
    ...(after !== undefined && { after: hidden(after, secret) }),
    path: path.map((step) =>
      typeof step === 'object' && looksLikeSecret(step.item) !== undefined ? { item: mask } : step,
    ),
  };
}

/** The same for what a parameter or an output of that name has, whose own keys say nothing. */
export function hideNamed(change: ValueChange, name: string, secure: boolean): ValueChange {
  const shown = hideSecrets(change);
  const { before, after, path } = shown;
  const says = path.includes('value') || path.includes('defaultValue') || path.includes('allowedValues');
  if (!says || !(secure || secretPropertyName(name))) return shown;
  return {
    ...shown,
    ...(before !== undefined && { before: hidden(before, true) }),
    ...(after !== undefined && { after: hidden(after, true) }),
  };
}

/** Tags name things as their owners like, and hold none. */
function isSecretPath(path: PropertyPath): boolean {
  const key = path.findLast((step) => typeof step === 'string');
  return typeof key === 'string' && !path.includes('tags') && secretPropertyName(key);
}

/** `secret`: whether the key says so. */
export function hidden(value: JsonValue, secret: boolean): JsonValue {
  if (isList(value)) return value.map((item) => hidden(item, secret));
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(([key, inner]) => [
      key,
      hidden(inner, secret || secretPropertyName(key)),
    ]);
    return Object.fromEntries(members);
  }
  if (typeof value === 'string' && looksLikeSecret(value) !== undefined) return mask;
  return secret && value !== null && typeof value !== 'boolean' && !isOpen(value) ? mask : value;
}

/** What only the deployment knows: `<listKeys(…)>`. */
const isOpen = (value: JsonValue): boolean => typeof value === 'string' && /^<[\w.]+\(.*>$|^$/.test(value);
