import {
  type CallExpression,
  type Expression,
  isLiteral,
  literal,
  literalText,
  type Operand,
  toExpression,
} from '../model/expression.ts';
import { interpolate } from '../model/expression-functions.ts';

/**
 * Joins text and what is not known to one text, in the one form that such texts have here: a `format` whose pattern
 * holds all that is known. Formats inside are taken apart first.
 */
export function joinText(parts: readonly Operand[]): Expression {
  const pieces = parts.flatMap((part) => textParts(toExpression(part))).filter((piece) => literalText(piece) !== '');
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined && !isLiteral(only) ? only : interpolate(pieces);
}

/** The pieces of a text, from left to right: what is known as literals, and what is not. */
export function textParts(text: Expression): readonly Expression[] {
  if (isLiteral(text)) return [literal(asText(text.value) ?? text.value)];
  if (text.kind !== 'call' || text.name !== 'format') return [text];
  const known = partsOfFormats.get(text);
  if (known !== undefined) return known;
  const parts = partsOfFormat(text);
  partsOfFormats.set(text, parts);
  return parts;
}

/** Ids hold ids, and each is taken apart again and again. */
const partsOfFormats = new WeakMap<CallExpression, readonly Expression[]>();

function partsOfFormat(text: CallExpression): readonly Expression[] {
  const [pattern, ...values] = text.args;
  const parts = pattern && patternParts(literalText(pattern), values);
  return parts === undefined ? [text] : parts.flatMap(textParts);
}

/** The pieces that a pattern makes of values; nothing where it formats one in a way of its own, as in `{0:D2}`. */
export function patternParts(pattern: string | undefined, values: readonly Expression[]): Expression[] | undefined {
  if (pattern === undefined) return undefined;
  const parts: Expression[] = [];
  let text = '';
  for (const [piece, position] of pattern.matchAll(/\{\{|\}\}|\{(\d+)\}|[^{}]+|[{}]/g)) {
    const value = position === undefined ? undefined : values[Number(position)];
    if (value !== undefined) {
      parts.push(literal(text), value);
      text = '';
    } else if (piece === '{' || piece === '}' || position !== undefined) {
      return undefined;
    } else {
      text += piece === '{{' || piece === '}}' ? piece.charAt(0) : piece;
    }
  }
  return [...parts, literal(text)];
}

/** How ARM writes a value in text: `True`, not `true`. Nothing for lists and objects. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value === null ? '' : undefined;
}
