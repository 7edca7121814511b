import {
  array,
  call,
  type Expression,
  isJsonObject,
  isLiteral,
  type JsonObject,
  type JsonValue,
  literal,
  objectFromEntries,
} from '../model/expression.ts';
import { parseExpression } from '../model/expression-parser.ts';
import { isExpressionText } from '../model/expression-text.ts';
import { isList } from '../model/is-list.ts';
import { type Copy, copiesIn, inTurn } from './copy.ts';
import { reduce } from './reduce.ts';
import type { Scope } from './scope.ts';
import { isTooLarge } from './size.ts';

/** What a JSON value of a template means: expressions in it evaluated, loops of properties run. */
export function fromJson(value: JsonValue, scope: Scope): Expression {
  if (typeof value === 'string') return fromText(value, scope);
  if (typeof value !== 'object' || value === null) return literal(value);
  return scope.budget.within(() => {
    if (isList(value)) return array(value.map((item) => fromJson(item, scope)));
    return isJsonObject(value) ? fromObject(value, scope) : literal(value);
  }, literal(value));
}

/** A text that looks like an expression and is none stays a text: ARM would refuse it. */
function fromText(text: string, scope: Scope): Expression {
  const parsed = parseExpression(text);
  if ('error' in parsed) return literal(text);
  return isExpressionText(text) ? reduce(parsed.expression, scope) : parsed.expression;
}

function fromObject(value: JsonObject, scope: Scope): Expression {
  const copies = copiesIn(value);
  const { copy: _, ...rest } = value;
  const members = Object.entries(copies.length === 0 ? value : rest).map(
    ([key, inner]) => [fromText(key, scope), fromJson(inner, scope)] as const,
  );
  return objectFromEntries([...members, ...copies.map((copy) => [copy.name, copied(copy, scope)] as const)]);
}

/**
 * More turns than this ARM does not take.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-resources#copy-limits
 */
const maximumTurns = 800;

/** How often a loop runs; nothing where that is not known, or more than ARM takes. */
export function turnsOf(copy: Copy, scope: Scope): number | undefined {
  const count = fromJson(copy.count, scope);
  const turns = isLiteral(count) && !scope.budget.isSpent ? count.value : undefined;
  return typeof turns === 'number' && turns >= 0 && turns <= maximumTurns ? turns : undefined;
}

/** What a loop of properties makes: a list, or, where it runs is not known how often, something that stays open. */
export function copied(copy: Copy, scope: Scope): Expression {
  const input = (turn: Expression): Expression =>
    scope.budget.within(() => fromJson(copy.input ?? null, inTurn(scope, turn, [copy.name])), turn);
  const turns = turnsOf(copy, scope);
  const items =
    turns === undefined ? undefined : array(Array.from({ length: turns }, (_, turn) => input(literal(turn))));
  if (items !== undefined && !isTooLarge(items)) return items;
  const count = fromJson(copy.count, scope);
  const each = call('lambda', copy.name, input(call('lambdaVariables', copy.name)));
  return call('map', call('range', 0, count), each);
}
