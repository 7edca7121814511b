import { call, type Expression, isJsonObject, literal } from '../model/expression.ts';

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
