import { call, type Expression, isJsonObject, literal, literalValue, objectFromEntries } from '../model/expression.ts';

/** ARM takes an empty object for a change, not for none. */
function isEmpty(expression: Expression | undefined): boolean {
  return expression?.kind === 'literal' && isJsonObject(expression.value) && Object.keys(expression.value).length === 0;
}

/**
 * Two objects as one, absent if there is nothing in it; of two members with one name the second counts.
 * Done now where the template tells both.
 */
export function unionOf(first: Expression | undefined, second: Expression | undefined): Expression | undefined {
  if (first === undefined || second === undefined) return isEmpty(first ?? second) ? undefined : (first ?? second);
  if (
    first.kind === 'literal' &&
    second.kind === 'literal' &&
    isJsonObject(first.value) &&
    isJsonObject(second.value)
  ) {
    return literal({ ...first.value, ...second.value });
  }
  return call('union', first, second);
}

/** The members of an object whose keys are known now. */
function membersOf(expression: Expression): ReadonlyArray<readonly [key: string, value: Expression]> | undefined {
  if (expression.kind === 'object') {
    const members = expression.members.map(([key, value]) => [literalValue(key), value] as const);
    return members.every(isNamed) ? members : undefined;
  }
  const value = literalValue(expression);
  if (value === undefined || !isJsonObject(value)) return undefined;
  return Object.entries(value).map(([key, inner]) => [key, literal(inner)]);
}

function isNamed(member: readonly [key: unknown, value: Expression]): member is readonly [string, Expression] {
  return typeof member[0] === 'string';
}

/** An object inside a resource with the spec's `properties:` of it merged in last. */
export function withProperties(object: Expression, properties: Expression | undefined): Expression {
  if (properties === undefined) return object;
  const [own, over] = [membersOf(object), membersOf(properties)];
  if (own === undefined || over === undefined) return call('union', object, properties);
  return objectFromEntries(Array.from(new Map([...own, ...over])));
}
