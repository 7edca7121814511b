import { type Expression, isJsonObject, type JsonValue, literalText } from '../model/expression.ts';
import { expressionType } from '../model/expression-type.ts';
import { isList } from '../model/is-list.ts';
import { idExpression } from './own-place.ts';
import { joinPieces, type TextPiece } from './pieces.ts';
import type { ExpressionScope } from './scope.ts';
import {
  arraySyntax,
  callSyntax,
  holdsCollection,
  type Member,
  numberSyntax,
  objectSyntax,
  type Piece,
  type Syntax,
  stringSyntax,
  word,
} from './syntax.ts';

/** Plain data inside an expression. */
export function dataSyntax(value: JsonValue): Syntax {
  if (typeof value === 'string') return stringSyntax([value]);
  if (typeof value === 'number') return numberSyntax(value);
  if (typeof value !== 'object' || value === null) return word(String(value));
  if (isList(value)) return arraySyntax(value.map(dataSyntax));
  const members = isJsonObject(value) ? Object.entries(value) : [];
  return objectSyntax(members.map(([key, member]) => ({ key, value: dataSyntax(member) })));
}

/** A key that is an expression stands in a string. */
export function memberOf(key: Expression, value: Expression, scope: ExpressionScope): Member {
  const text = literalText(key);
  return {
    key: text === undefined || idExpression(text) !== undefined ? textSyntax([key], scope) : text,
    value: scope.file.print(value, scope),
  };
}

/** The pieces of a text as one string, even where that is a single expression. */
export function textSyntax(pieces: readonly TextPiece[], scope: ExpressionScope): Syntax {
  const printed = pieces.map((piece) => (typeof piece === 'string' ? piece : scope.file.print(piece, scope)));
  return printed.some((piece) => typeof piece !== 'string' && holdsCollection(piece))
    ? formatSyntax(printed, scope)
    : stringSyntax(printed);
}

/** `format('{0}-{1}', …)` */
function formatSyntax(pieces: readonly Piece[], { file }: ExpressionScope): Syntax {
  const values: Syntax[] = [];
  const text = pieces.map((piece) => {
    if (typeof piece === 'string') return piece.replaceAll(/[{}]/g, (brace) => brace + brace);
    values.push(piece);
    return `{${values.length - 1}}`;
  });
  return callSyntax(file.symbols.functionName('format'), [stringSyntax([text.join('')]), ...values]);
}

/** The pieces of a text; a single expression that is a text already stands alone. */
export function joinedSyntax(pieces: readonly TextPiece[], scope: ExpressionScope): Syntax {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && typeof only !== 'string') {
    if (expressionType(only, scope.file.types) === 'string') return scope.file.print(joinPieces(pieces), scope);
  }
  return textSyntax(pieces, scope);
}
