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

/**
 * `union`: lists without what comes twice, or objects merged, members of members too.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-object#union
 */
export function united(args: readonly Expression[]): Expression | undefined {
  const lists = args.map(itemsIn);
  if (lists.every((items) => items !== undefined)) return unitedItems(lists.flatMap((items) => items ?? []));
  const [first, ...others] = args;
  return others.reduce<Expression | undefined>((left, right) => left && merged(left, right), first);
}

function unitedItems(items: readonly Expression[]): Expression | undefined {
  if (!items.every(isLiteral)) return undefined;
  const byText = new Map(items.map((item) => [JSON.stringify(item.value), item]).reverse() as [string, Expression][]);
  const kept = new Set(byText.values());
  return array(items.filter((item) => kept.has(item)));
}

function merged(left: Expression, right: Expression): Expression | undefined {
  const [ours, theirs] = [membersOf(left), membersOf(right)];
  if (ours === undefined || theirs === undefined) return undefined;
  const members = new Map(ours.map(([key, value]) => [keyOf(key), [key, value] as const]));
  for (const [key, value] of theirs) {
    const before = members.get(keyOf(key));
    members.set(keyOf(key), [key, before === undefined ? value : mergedValue(before[1], value)]);
  }
  return objectFromEntries([...members.values()]);
}

const keyOf = (key: Expression): string => literalText(key)?.toLowerCase() ?? '';

/** The later value counts unless it is null; of two objects the members do. What is open may be either. */
function mergedValue(before: Expression, after: Expression): Expression {
  if (literalValue(after) === null) return before;
  if (isLiteral(after) || after.kind === 'array' || after.kind === 'object') return merged(before, after) ?? after;
  return membersOf(before) === undefined ? call('coalesce', after, before) : call('union', before, after);
}
