import type { JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { PureFunction } from './pure-functions.ts';
import { asText } from './text.ts';

/** @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string */
export const textFunctions: Readonly<Record<string, PureFunction>> = {
  base64: onText((text) => Buffer.from(text).toString('base64')),
  base64ToString: onText((text) => Buffer.from(text, 'base64').toString()),
  toLower: onText((text) => text.toLowerCase()),
  toUpper: onText((text) => text.toUpperCase()),
  trim: onText((text) => text.trim()),
  json: onText(parsed),
  string: (value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : asText(value)),
  concat: (...values) => joined(values),
  format: (pattern, ...values) => (typeof pattern === 'string' ? formatted(pattern, values) : undefined),
  length: onText((text) => text.length),
  empty: (value) => (value === null || typeof value === 'string' ? value === null || value === '' : undefined),
  first: onText((text) => text.slice(0, 1)),
  last: onText((text) => text.slice(-1)),
  replace: (text, from, to) =>
    typeof text === 'string' && typeof from === 'string' && from !== '' && typeof to === 'string'
      ? text.replaceAll(from, () => to)
      : undefined,
  contains: (text, part) => (typeof text === 'string' && typeof part === 'string' ? text.includes(part) : undefined),
  startsWith: onTwo((text, part) => text.startsWith(part)),
  endsWith: onTwo((text, part) => text.endsWith(part)),
  indexOf: onTwo((text, part) => text.indexOf(part)),
  lastIndexOf: onTwo((text, part) => text.lastIndexOf(part)),
  take: (text, count) =>
    typeof text === 'string' && typeof count === 'number' ? text.slice(0, Math.max(0, count)) : undefined,
  skip: (text, count) =>
    typeof text === 'string' && typeof count === 'number' ? text.slice(Math.max(0, count)) : undefined,
  substring: (text, start, length) => (typeof text === 'string' ? part(text, start ?? 0, length) : undefined),
  padLeft: (text, length, filler) => padded(text ?? null, length ?? null, filler ?? ' '),
  split: (text, separators) => (typeof text === 'string' ? split(text, separators ?? null) : undefined),
  join: (list, separator) =>
    list !== undefined && isList(list) && typeof separator === 'string' ? joined(list, separator) : undefined,
};

function onText(make: (text: string) => JsonValue | undefined): PureFunction {
  return (text) => (typeof text === 'string' ? make(text) : undefined);
}

/** Functions that look for text look past its case. */
function onTwo(make: (text: string, part: string) => JsonValue): PureFunction {
  return (text, other) =>
    typeof text === 'string' && typeof other === 'string' ? make(text.toLowerCase(), other.toLowerCase()) : undefined;
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function joined(values: readonly JsonValue[], separator = ''): string | undefined {
  const texts = values.map(asText);
  return texts.every((text) => text !== undefined) ? texts.join(separator) : undefined;
}

/** Patterns with formats of their own: zeros and `D` with a count fill up whole numbers. */
function formatted(pattern: string, values: readonly JsonValue[]): string | undefined {
  let known = true;
  const text = pattern.replaceAll(/\{\{|\}\}|\{(\d+)(?::(?:(0+)|[dD](\d+)))?\}|[{}]/g, (piece, at, zeros, digits) => {
    if (piece === '{{' || piece === '}}') return piece.charAt(0);
    const value = at === undefined ? undefined : values[Number(at)];
    const filled =
      zeros === undefined && digits === undefined ? asText(value) : filledUp(value, Number(digits ?? zeros.length));
    known &&= filled !== undefined;
    return filled ?? piece;
  });
  return known ? text : undefined;
}

function filledUp(value: JsonValue | undefined, digits: number): string | undefined {
  return typeof value === 'number' && value >= 0 && digits < 100 ? String(value).padStart(digits, '0') : undefined;
}

function part(text: string, start: JsonValue, length: JsonValue | undefined): string | undefined {
  const end = length ?? text.length - Number(start);
  if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || end < 0) return undefined;
  return start + end <= text.length ? text.slice(start, start + end) : undefined;
}

function padded(text: JsonValue, length: JsonValue, filler: JsonValue): string | undefined {
  const shown = typeof text === 'string' || typeof text === 'number' ? String(text) : undefined;
  if (typeof length !== 'number' || length > 1000 || typeof filler !== 'string' || filler.length !== 1)
    return undefined;
  return shown?.padStart(length, filler);
}

function split(text: string, separators: JsonValue): JsonValue | undefined {
  const [first = '', ...others] = isList(separators) ? separators : [separators];
  if (typeof first !== 'string' || first === '' || !others.every((other) => typeof other === 'string' && other !== ''))
    return undefined;
  const unified = others.reduce<string>((whole, other) => whole.replaceAll(String(other), () => first), text);
  return unified.split(first);
}
