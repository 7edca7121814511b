import {
  array,
  call,
  type Expression,
  isLiteral,
  literalText,
  literalValue,
  objectFromEntries,
} from '../model/expression.ts';
import { itemsIn, membersOf } from './access.ts';
import type { Scope } from './scope.ts';

type Reduce = (expression: Expression, scope: Scope) => Expression;

/** Runs a lambda on its arguments. */
type Run = (lambda: Expression | undefined, ...values: readonly Expression[]) => Expression | undefined;

/**
 * Functions that take a lambda, where the list is known item by item. Else they stay calls, reduced inside.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda
 */
export function lambdaFunction(
  name: string,
  args: readonly Expression[],
  scope: Scope,
  reduce: Reduce,
): Expression | undefined {
  const [subject, first, second] = args;
  if (!lambdaNames.has(name) || subject === undefined) return undefined;
  const of = reduce(subject, scope);
  const run: Run = (lambda, ...values) => {
    const local = lambda && withLocals(lambda, values, scope);
    return local && reduce(local.body, local.scope);
  };
  return result(name, of, {
    first,
    second,
    run,
    initial: first && name === 'reduce' ? reduce(first, scope) : undefined,
  });
}

const lambdaNames: ReadonlySet<string> = new Set(['map', 'filter', 'reduce', 'mapValues', 'toObject']);

interface Parts {
  readonly first: Expression | undefined;
  readonly second: Expression | undefined;
  readonly initial: Expression | undefined;
  readonly run: Run;
}

function result(name: string, of: Expression, { first, second, initial, run }: Parts): Expression | undefined {
  switch (name) {
    case 'map':
      return eachItem(of, (item, at) => run(first, item, at));
    case 'filter':
      return filtered(of, (item, at) => run(first, item, at));
    case 'reduce':
      return itemsIn(of)?.reduce<Expression | undefined>(
        (total, item, at) => total && run(second, total, item, index(at)),
        initial,
      );
    case 'mapValues':
      return mapped(of, (value) => run(first, value));
    default:
      return toObject(of, (item) => [run(first, item), second === undefined ? item : run(second, item)]);
  }
}

const index = (at: number): Expression => ({ kind: 'literal', value: at });

/** `lambda('item', 'index', body)` with values for its variables. */
function withLocals(lambda: Expression, values: readonly Expression[], scope: Scope) {
  if (lambda.kind !== 'call' || lambda.name !== 'lambda') return undefined;
  const body = lambda.args.at(-1);
  const names = lambda.args.slice(0, -1).map((name) => literalText(name)?.toLowerCase() ?? '');
  const locals = names.flatMap((name, at) => (values[at] === undefined ? [] : [[name, values[at]] as const]));
  return body && { body, scope: { ...scope, locals: new Map([...scope.locals, ...locals]) } };
}

type Each = (item: Expression, at: Expression) => Expression | undefined;

function eachItem(list: Expression, each: Each): Expression | undefined {
  const items = itemsIn(list)?.map((item, at) => each(item, index(at)));
  return items && array(items.flatMap((item) => item ?? []));
}

function filtered(list: Expression, keep: Each): Expression | undefined {
  const tested = itemsIn(list)?.map((item, at) => ({ item, kept: keep(item, index(at)) }));
  if (tested === undefined || !tested.every(({ kept }) => kept !== undefined && isLiteral(kept))) return undefined;
  return array(tested.flatMap(({ item, kept }) => (kept && literalValue(kept) === true ? [item] : [])));
}

function mapped(object: Expression, each: (value: Expression) => Expression | undefined): Expression | undefined {
  const members = membersOf(object)?.map(([key, value]) => [key, each(value) ?? call('null')] as const);
  return members && objectFromEntries(members);
}

type Pair = readonly [key: Expression | undefined, value: Expression | undefined];

function toObject(list: Expression, pairOf: (item: Expression) => Pair): Expression | undefined {
  const pairs = itemsIn(list)?.map(pairOf) ?? [undefined];
  const known = pairs.flatMap((pair) =>
    pair?.[0] !== undefined && pair[1] !== undefined && literalText(pair[0]) !== undefined
      ? [[pair[0], pair[1]] as const]
      : [],
  );
  return known.length === pairs.length ? objectFromEntries(known) : undefined;
}
