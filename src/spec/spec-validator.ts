import type { ErrorObject } from 'ajv';
import validate from '../../generated/spec-validator.cjs';

/**
 * One fault as ajv tells it, with its instance path, keyword and parameters. It has no message, since those that a user
 * reads are made where the place is known, and an empty schema path: both would make the validator twice the size.
 */
export type SpecFault = ErrorObject;

/**
 * What is wrong with a value that claims to be a spec; nothing when it is one. That an `if` failed is left out: what its
 * `then` or `else` found is there.
 */
export function validateSpec(value: unknown): readonly SpecFault[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
}
