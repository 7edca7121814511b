import { isObject } from './json.ts';

/** Whether ARM evaluates the text: `[…]`, but not `[[…`, which stands for a text that starts with a bracket. */
export function isExpression(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('[') && !value.startsWith('[[') && value.endsWith(']');
}

/** The value as ARM's expression language writes it, without the outer brackets. */
export function expressionText(value: unknown): string {
  if (isExpression(value)) return value.slice(1, -1);
  if (typeof value === 'string') return quoted(value.startsWith('[[') ? value.slice(1) : value);
  if (typeof value === 'boolean') return `${value}()`;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : `json('${value}')`;
  if (Array.isArray(value)) return `createArray(${value.map(expressionText).join(', ')})`;
  if (isObject(value)) {
    const members = Object.entries(value).flatMap(([key, item]) => [quoted(key), expressionText(item)]);
    return `createObject(${members.join(', ')})`;
  }
  return 'null()';
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The first argument of each call of a function that matches `name`, as it is written.
 * Strings are stepped over, so a bracket or a comma in a text does no harm.
 */
export function firstArguments(expression: string, name: RegExp): readonly string[] {
  const found: string[] = [];
  for (const call of expression.matchAll(/'(?:[^']|'')*'|\b([A-Za-z]\w*)\s*\(/g)) {
    if (call[1] === undefined || !name.test(call[1])) continue;
    const argument = argumentAt(expression, call.index + call[0].length);
    if (argument !== '') found.push(argument);
  }
  return found;
}

function argumentAt(text: string, start: number): string {
  let depth = 0;
  for (const token of text.slice(start).matchAll(/'(?:[^']|'')*'|[()[\],]/g)) {
    const end = depth === 0 && [')', ']', ','].includes(token[0]);
    if (end) return text.slice(start, start + token.index).trim();
    if (token[0] === '(' || token[0] === '[') depth += 1;
    if (token[0] === ')' || token[0] === ']') depth -= 1;
  }
  return '';
}
