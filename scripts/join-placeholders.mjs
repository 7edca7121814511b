import { isDeepStrictEqual } from 'node:util';

const hasKey = (key) => ({ type: 'object', required: [key] });
const reference = (name) => ({ $ref: `#/$defs/${name}` });
const either = (condition, then, otherwise) => ({ if: condition, then, else: otherwise });

/** A value, or a parameter or an expression in its place, as `src/spec/types/value.ts` has it. */
const valueOr = (schema) =>
  either(
    hasKey('parameter'),
    reference('ParameterValue'),
    either(hasKey('expression'), reference('ExpressionValue'), schema),
  );

const definitions = {
  isPlaceholder: { type: 'object', anyOf: [{ required: ['parameter'] }, { required: ['expression'] }] },
  placeholder: either(hasKey('parameter'), reference('ParameterValue'), reference('ExpressionValue')),
};

/**
 * The same schema with one question in the place of two before nearly every value: whether it is a parameter or an
 * expression. Which of them it is, is asked in one place. Annotations must be gone.
 */
export function joinPlaceholders({ $defs, ...rest }) {
  return { ...join(rest), $defs: { ...join($defs), ...definitions } };
}

function join(value) {
  if (Array.isArray(value)) return value.map(join);
  if (typeof value !== 'object' || value === null) return value;
  const joined = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, join(inner)]));
  const own = joined.else?.else;
  if (own === undefined || !isDeepStrictEqual(joined, valueOr(own))) return joined;
  return either(reference('isPlaceholder'), reference('placeholder'), own);
}
