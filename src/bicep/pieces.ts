import { type Expression, literal, literalText, literalValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import { rewrite } from '../model/expression-rewrite.ts';

/** Text and expressions that make a text in that order. */
export type TextPiece = string | Expression;

/** The value of a variable, where it is known. */
export type VariableValue = (name: string) => Expression | undefined;

/** What a text is put together from: `concat` and plain `format` are taken apart. */
export function textPieces(expression: Expression): readonly TextPiece[] {
  const text = literalText(expression);
  if (text !== undefined) return text === '' ? [] : [text];
  if (expression.kind !== 'call') return [expression];
  if (expression.name === 'concat') return expression.args.flatMap(textPieces);
  if (expression.name === 'format') return formatPieces(expression.args) ?? [expression];
  return [expression];
}

/** The pieces of `format('{0}-{1}', a, b)`; nothing where the format aligns or formats its arguments, or has none of that number. */
export function formatPieces([format, ...args]: readonly Expression[]): readonly TextPiece[] | undefined {
  const text = literalText(format);
  if (text === undefined) return undefined;
  const pieces: TextPiece[] = [];
  for (const [found] of text.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g)) {
    const number = /^\{(\d+)\}$/.exec(found)?.[1];
    const argument = number === undefined ? undefined : args[Number(number)];
    if (number !== undefined && argument === undefined) return undefined;
    if (number === undefined && /^[{}]/.test(found) && found !== '{{' && found !== '}}') return undefined;
    pieces.push(
      ...(argument === undefined ? [found === '{{' ? '{' : found === '}}' ? '}' : found] : textPieces(argument)),
    );
  }
  return pieces;
}

/** The names along a type, from one text with `/` between them; nothing where it has not that many. */
export function nameSegments(
  name: Expression,
  count: number,
  variableValue: VariableValue,
): readonly Expression[] | undefined {
  const segments = splitPieces(textPieces(name));
  if (segments.length === count) return segments.map(joinPieces);
  const expanded = splitPieces(textPieces(name).flatMap((piece) => expand(piece, variableValue)));
  return expanded.length === count ? expanded.map(joinPieces) : undefined;
}

/** A variable is replaced by what it stands for. */
function expand(piece: TextPiece, variableValue: VariableValue): readonly TextPiece[] {
  const value = typeof piece !== 'string' && piece.kind === 'variable' ? variableValue(piece.name) : undefined;
  return value === undefined ? [piece] : textPieces(value).flatMap((one) => expand(one, variableValue));
}

/** What stands between the slashes. */
export function splitPieces(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const segments: TextPiece[][] = [[]];
  for (const piece of pieces) {
    const parts = typeof piece === 'string' ? piece.split('/') : [piece];
    for (const [position, part] of parts.entries()) {
      if (position > 0) segments.push([]);
      if (part !== '') segments.at(-1)?.push(part);
    }
  }
  return segments;
}

/** One expression again. */
export function joinPieces(pieces: readonly TextPiece[]): Expression {
  const [first = ''] = pieces;
  if (pieces.length <= 1) return typeof first === 'string' ? literal(first) : first;
  return {
    kind: 'call',
    name: 'concat',
    args: pieces.map((piece) => (typeof piece === 'string' ? literal(piece) : piece)),
  };
}

/** The same text for expressions that mean the same: names in any case, `concat` or `format`, by a variable or spelt out. */
export function canonicalText(expression: Expression, variableValue: VariableValue): string {
  return textPieces(spelledOut(expression, variableValue))
    .map((piece) =>
      typeof piece === 'string' ? `'${piece.toLowerCase()}'` : String(printExpression(piece)).toLowerCase(),
    )
    .join('+');
}

/** With its variables replaced by what they stand for, and `split('<a>/<b>', '/')[0]` by what comes of it. */
export function spelledOut(
  expression: Expression,
  variableValue: VariableValue,
  within: readonly string[] = [],
): Expression {
  return rewrite(expression, (part) => {
    if (part.kind === 'variable') {
      // One that is made of itself is left as it is.
      const value = within.includes(part.name) ? undefined : variableValue(part.name);
      return value && spelledOut(value, variableValue, [...within, part.name]);
    }
    const segment = splitSegment(part);
    return segment && spelledOut(segment, variableValue, within);
  });
}

/** Bicep names a child's parents by parts of one text; none of these holds a slash itself. */
function splitSegment(expression: Expression): Expression | undefined {
  if (expression.kind !== 'index' || expression.of.kind !== 'call' || expression.of.name !== 'split') return undefined;
  const [text, separator] = expression.of.args;
  const position = literalValue(expression.index);
  if (text === undefined || literalText(separator) !== '/' || typeof position !== 'number') return undefined;
  const segment = splitPieces(textPieces(text))[position];
  return segment && joinPieces(segment);
}
