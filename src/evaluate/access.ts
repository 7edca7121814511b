import {
  type Expression,
  index,
  isJsonObject,
  isLiteral,
  type JsonValue,
  literal,
  literalText,
} from '../model/expression.ts';
import { isList } from '../model/is-list.ts';

/** `of[at]`, or `of.at`; as ARM does, without regard to the case of keys. */
export function accessed(of: Expression, at: Expression): Expression {
  return found(of, at) ?? index(of, at);
}

function found(of: Expression, at: Expression): Expression | undefined {
  if (!isLiteral(at)) return undefined;
  if (typeof at.value === 'string') return memberNamed(of, at.value);
  return typeof at.value === 'number' ? itemsIn(of)?.at(at.value < 0 ? Number.NaN : at.value) : undefined;
}

/** A member of an object; nothing where the object has none of that name, or is not known. */
export function memberNamed(of: Expression, name: string): Expression | undefined {
  const wanted = name.toLowerCase();
  return membersOf(of)?.find(([key]) => literalText(key)?.toLowerCase() === wanted)?.[1];
}

/** The items of a list whose length is known, though not each item may be. */
export function itemsIn(list: Expression): readonly Expression[] | undefined {
  if (list.kind === 'array') return list.items;
  return isLiteral(list) && isList(list.value) ? list.value.map((item: JsonValue) => literal(item)) : undefined;
}

type Members = ReadonlyArray<readonly [key: Expression, value: Expression]>;

/** The members of an object whose keys are known, though not each value may be. */
export function membersOf(object: Expression): Members | undefined {
  if (object.kind === 'object')
    return object.members.every(([key]) => literalText(key) !== undefined) ? object.members : undefined;
  if (!isLiteral(object) || !isJsonObject(object.value)) return undefined;
  return Object.entries(object.value).map(([key, value]) => [literal(key), literal(value)] as const);
}
