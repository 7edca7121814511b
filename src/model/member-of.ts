import { type Expression, isExpression, type JsonValue, literal, literalValue } from './expression.ts';

/** A member of an object expression, such as one of `properties:`; nothing where it has none of that name. */
export function memberOf(object: Expression | undefined, key: string): Expression | undefined {
  if (object?.kind === 'object') return object.members.find(([name]) => literalValue(name) === key)?.[1];
  const value: JsonValue | undefined = object && literalValue(object);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return literal(Reflect.get(value, key));
}

/** The value that a setting has in the end: `properties:` are merged in last and win over the word of the same name. */
export function effective<S extends { readonly properties?: Expression }>(
  settings: S,
  key: Extract<keyof S, string>,
): Expression | undefined {
  const word = settings[key];
  return memberOf(settings.properties, key) ?? (isExpression(word) ? word : undefined);
}

/** The items of a list that the template tells. */
export function itemsOf(list: Expression): readonly Expression[] | undefined {
  if (list.kind === 'array') return list.items;
  return list.kind === 'literal' && Array.isArray(list.value) ? list.value.map(literal) : undefined;
}
