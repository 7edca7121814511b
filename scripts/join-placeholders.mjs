import { isDeepStrictEqual } from 'node:util';

const hasKey = (key) => ({ type: 'object', required: [key] });
const reference = (name) => ({ $ref: `#/$defs/${name}` });

const parameter = { if: hasKey('parameter'), then: reference('ParameterValue') };
const expression = { if: hasKey('expression'), then: reference('ExpressionValue') };

const definitions = {
  isPlaceholder: { type: 'object', anyOf: [{ required: ['parameter'] }, { required: ['expression'] }] },
  placeholder: { ...parameter, else: reference('ExpressionValue') },
};

const isForm = (schema, form) => isDeepStrictEqual({ if: schema?.if, then: schema?.then }, form);

/**
 * The same schema with one question in the place of two before nearly every value: whether it is a parameter or an
 * expression. Which of them it is, is asked in one place. Annotations must be gone.
 */
export function joinPlaceholders(schema) {
  const join = (value) => {
    if (Array.isArray(value)) return value.map(join);
    if (typeof value !== 'object' || value === null) return value;
    const joined = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, join(inner)]));
    if (!isForm(joined, parameter) || !isForm(joined.else, expression)) return joined;
    return { ...joined, if: reference('isPlaceholder'), then: reference('placeholder'), else: joined.else.else };
  };
  const { $defs, ...rest } = schema;
  return { ...join(rest), $defs: { ...join($defs), ...definitions } };
}
