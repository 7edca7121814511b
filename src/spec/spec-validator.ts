import validate from '../../generated/spec-validator.cjs';

/** One fault as ajv tells it, without ajv's words: those that a user reads are made where the place is known. */
export interface SpecFault {
  /** JSON pointer into the spec. For a missing or unknown key the object that should, or does, have it. */
  readonly instancePath: string;
  /** The keyword of the schema that was broken, e.g. `enum`. */
  readonly keyword: string;
  /** ajv's parameters of that keyword, e.g. `{ allowedValues: [...] }`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that is wrong, when it is a key that `propertyNames` looked at. */
  readonly propertyName?: string;
}

/**
 * What is wrong with a value that claims to be a spec; nothing when it is one. That an `if` failed is left out: what its
 * `then` or `else` found is there.
 */
export function validateSpec(value: unknown): readonly SpecFault[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
}
