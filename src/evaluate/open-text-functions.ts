import { array, call, type Expression, isLiteral, literal, literalText, literalValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import { joinText, textParts } from './text.ts';

/** What a text tells of which some parts are known. */
export function openTextFunction(name: string, args: readonly Expression[]): Expression | undefined {
  const [text, second, third] = args;
  if (text === undefined || isLiteral(text)) return undefined;
  const parts = textParts(text);
  switch (name) {
    case 'toLower':
      return joinText(parts.map(lowered));
    case 'empty':
      return parts.some(isLiteral) && parts.length > 1 ? literal(false) : undefined;
    case 'replace':
      return replaced(parts, literalText(second), literalText(third));
    case 'take':
      return start(parts, second && literalValue(second));
    case 'substring':
      return second && literalValue(second) === 0 ? start(parts, third && literalValue(third)) : undefined;
    case 'split':
      return splitAt(parts, literalText(second));
    case 'string':
      return parts.length > 1 ? text : undefined;
    default:
      return undefined;
  }
}

function lowered(part: Expression): Expression {
  if (isLiteral(part)) return literal(String(part.value).toLowerCase());
  return isHash(part) || (part.kind === 'call' && part.name === 'toLower') ? part : call('toLower', part);
}

/** Letters in lower case and digits. */
const isHash = (part: Expression): boolean => part.kind === 'call' && part.name === 'uniqueString';

/** A single character is found in each part by itself; a longer text could lie across two. */
function replaced(
  parts: readonly Expression[],
  from: string | undefined,
  to: string | undefined,
): Expression | undefined {
  if (from?.length !== 1 || to === undefined || parts.length === 1) return undefined;
  const each = parts.map((part) => {
    if (isLiteral(part)) return literal(String(part.value).replaceAll(from, to));
    return isHash(part) && !/[a-z0-9]/.test(from) ? part : call('replace', part, from, to);
  });
  return joinText(each);
}

/** The start of a text, if what is known of it goes so far. */
function start([first]: readonly Expression[], length: unknown): Expression | undefined {
  const text = literalText(first);
  return text !== undefined && typeof length === 'number' && text.length >= length
    ? literal(text.slice(0, Math.max(0, length)))
    : undefined;
}

/** The pieces between slashes of an id, say: only where what is not known cannot hold the separator. */
function splitAt(parts: readonly Expression[], separator: string | undefined): Expression | undefined {
  if (separator === undefined || !/^[/|]$/.test(separator) || !parts.every(isWithoutSlash)) return undefined;
  const pieces: Expression[][] = [[]];
  for (const part of parts) {
    const [head = '', ...tail] = isLiteral(part) ? String(part.value).split(separator) : [];
    pieces.at(-1)?.push(isLiteral(part) ? literal(head) : part);
    pieces.push(...tail.map((piece): Expression[] => [literal(piece)]));
  }
  return array(pieces.map(joinText));
}

const withoutSlash: ReadonlySet<unknown> = new Set(['[resourceGroup().name]', '[subscription().subscriptionId]']);

const isWithoutSlash = (part: Expression): boolean =>
  isLiteral(part) ||
  isHash(part) ||
  (part.kind === 'call' && part.name === 'guid') ||
  withoutSlash.has(printExpression(part));
