import { withoutUnusedSchemas } from './shrink-validator.mjs';
import { quickFunction, values } from './validators/quick-code.mjs';

const note = new RegExp(String.raw`vErrors = noteError\(${values}\);(?:errors\+\+;)?`, 'g');

const add = new RegExp(
  String.raw`vErrors = addErrors\(vErrors, (validate\d+), ([\w.[\]]+), ${values}\);(?:errors = vErrors === null \? 0 : vErrors\.length;)?`,
  'g',
);

/**
 * A validator that says yes or no, from one that tells all errors: nearly every spec is right in its shape, and then what
 * would tell of errors need not be there.
 * @param {string} code as `shrinkValidator` prints it
 */
export function quickValidator(code) {
  const pieces = code
    .split(/(?=\bfunction \w+\()/)
    .filter((piece) => !/^function (?:noteError|addErrors)\(/.test(piece));
  return withoutUnusedSchemas(pieces.map((piece) => quickFunction(piece, { note, add })).join(''));
}
