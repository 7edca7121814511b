import {
  array,
  type Expression,
  isJsonObject,
  isLiteral,
  type JsonValue,
  literal,
  literalText,
  objectFromEntries,
  parameter,
} from '../model/expression.ts';
import { parseExpression } from '../model/expression-parser.ts';
import { printExpression } from '../model/expression-printer.ts';
import { isList } from '../model/is-list.ts';
import type { LiftedParameter } from './lifted-parameters.ts';
import { same } from './spec-words.ts';

/** Makes values a parameter, if they can be one. */
export type ExpressionLift = (values: readonly JsonValue[]) => LiftedParameter | undefined;

/** What a JSON value of a template means; nothing for what ARM could not read. */
export function fromJson(value: JsonValue): Expression | undefined {
  if (typeof value === 'string') {
    const parsed = parseExpression(value);
    return 'expression' in parsed ? parsed.expression : undefined;
  }
  if (isList(value)) {
    const items = value.map(fromJson);
    return items.every((item) => item !== undefined) ? array(items) : undefined;
  }
  if (!isJsonObject(value)) return literal(value);
  const members: [Expression, Expression][] = [];
  for (const [name, inner] of Object.entries(value)) {
    const [key, member] = [fromJson(name), fromJson(inner)];
    if (key === undefined || member === undefined) return undefined;
    members.push([key, member]);
  }
  return objectFromEntries(members);
}

export const toJson = printExpression;

/** The expression that each of these is with the values of its environment; nothing where they differ in more than values. */
export function commonExpression(given: readonly Expression[], lift: ExpressionLift): Expression | undefined {
  const [first, ...others] = given;
  if (first === undefined || others.every((other) => same(other, first))) return first;
  if (given.every(isLiteral)) return commonLiteral(given, lift);
  const parts = given.map(partsOf);
  const [shape] = parts;
  if (shape === undefined || parts.some(({ rest }) => !same(rest, shape.rest))) return undefined;
  if (parts.some(({ inner }) => inner.length !== shape.inner.length)) return undefined;
  const inner = shape.inner.map((_, position) => {
    const values = parts.flatMap((one) => one.inner[position] ?? []);
    return commonExpression(values, isFixed(first, position) ? () => undefined : lift);
  });
  return inner.every((part) => part !== undefined) ? shape.make(inner) : undefined;
}

/** Types and API versions say what something is. */
const fixedText = /^(?:[A-Za-z][\w-]*(?:\.[\w-]+)+\/|\d{4}-\d\d-\d\d)/;

function commonLiteral(given: ReadonlyArray<Expression & { kind: 'literal' }>, lift: ExpressionLift) {
  if (given.some((one) => fixedText.test(literalText(one) ?? ''))) return undefined;
  const lifted = lift(given.map(({ value }) => value));
  return lifted && parameter(lifted.name);
}

/** Names in the template language: of members, and of a lambda's variables. */
function isFixed(expression: Expression, position: number): boolean {
  if (expression.kind !== 'call') return false;
  const name = expression.name.toLowerCase();
  if (name === 'createobject') return position % 2 === 0;
  return (
    name === 'lambdavariables' || name === 'deployment' || (name === 'lambda' && position < expression.args.length - 1)
  );
}

interface Parts {
  /** All but the inner expressions. */
  readonly rest: unknown;
  readonly inner: readonly Expression[];
  readonly make: (inner: readonly Expression[]) => Expression;
}

function partsOf(expression: Expression): Parts {
  switch (expression.kind) {
    case 'array':
      return { rest: 'array', inner: expression.items, make: array };
    case 'object': {
      const keys = expression.members.map(([key]) => key);
      const make = (inner: readonly Expression[]) =>
        objectFromEntries(keys.map((key, position) => [key, inner[position] ?? literal(null)]));
      return { rest: keys, inner: expression.members.map(([, value]) => value), make };
    }
    case 'call':
      return { rest: ['call', expression.name], inner: expression.args, make: (args) => ({ ...expression, args }) };
    case 'member':
      return {
        rest: ['member', expression.name],
        inner: [expression.of],
        make: ([of = expression.of]) => ({ ...expression, of }),
      };
    case 'index':
      return {
        rest: 'index',
        inner: [expression.of, expression.index],
        make: ([of = expression.of, index = expression.index]) => ({ ...expression, of, index }),
      };
    default:
      return { rest: expression, inner: [], make: () => expression };
  }
}
