import type { Expression, JsonValue } from '../../model/expression.ts';
import { type Parameters, possibleValues } from '../../model/template.ts';

/** Whether a setting can have the value, as far as the template tells. */
export function canBe(expression: Expression | undefined, value: JsonValue, parameters: Parameters): boolean {
  return possibleValues(expression, parameters).includes(value);
}

/** Whether a setting has the value for certain. */
export function isKnownAs(expression: Expression | undefined, value: JsonValue): boolean {
  return expression?.kind === 'literal' && expression.value === value;
}
