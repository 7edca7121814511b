import { isJsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';

const named: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '${': '\\${',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Printable ASCII without what needs an escape: almost all texts. */
const plainText = /^(?:[ #%-&(-[\]-~!"]|\$(?!\{))*$/;

let escaped: RegExp | undefined;

/**
 * What stands between the quotes of a Bicep string, for this very text. What would not show is spelt as its code point.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/data-types#strings
 */
export function bicepTextBody(text: string): string {
  if (plainText.test(text)) return text;
  escaped ??= /[\\']|\$\{|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
  return text.replace(escaped, (found) => named[found] ?? `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A string of one line. */
export function bicepText(text: string): string {
  return `'${bicepTextBody(text)}'`;
}

/** A name that Bicep takes as it is. */
export function isBicepIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}

/** The key of an object: bare where Bicep allows it, as its linter wants. */
export function bicepKey(key: string): string {
  return isBareKey(key) ? key : bicepText(key);
}

/** Whether a member of an object may be written without quotes: all keywords but the constants may. */
export function isBareKey(key: string): boolean {
  return isBicepIdentifier(key) && key !== 'true' && key !== 'false' && key !== 'null';
}

/** A number; the language has none with a fraction, and none beyond 64 bits. */
export function bicepNumber(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : `json('${value}')`;
}

/**
 * Plain data as `bicep format` leaves it: each member and each item on a line of its own. `indent` are the blanks before
 * the line on which the value starts.
 */
export function bicepValue(value: JsonValue, indent = ''): string {
  if (typeof value === 'string') return bicepText(value);
  if (typeof value === 'number') return bicepNumber(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  if (isList(value))
    return bracket(
      '[]',
      indent,
      value.map((item) => bicepValue(item, inner)),
    );
  if (!isJsonObject(value)) throw new Error('no JSON value');
  const members = Object.entries(value).map(([key, member]) => `${bicepKey(key)}: ${bicepValue(member, inner)}`);
  return bracket('{}', indent, members);
}

function bracket(pair: '[]' | '{}', indent: string, lines: readonly string[]): string {
  if (lines.length === 0) return pair;
  const between = `\n${indent}  `;
  return `${pair.charAt(0)}${between}${lines.join(between)}\n${indent}${pair.charAt(1)}`;
}
