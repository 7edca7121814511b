import { type Expression, type JsonValue, literal, literalValue } from '../../model/expression.ts';

/** A member of an object expression, such as one of `properties:`; nothing where it has none of that name. */
export function memberOf(object: Expression | undefined, key: string): Expression | undefined {
  if (object?.kind === 'object') return object.members.find(([name]) => literalValue(name) === key)?.[1];
  const value: JsonValue | undefined = object && literalValue(object);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return literal(Reflect.get(value, key));
}
