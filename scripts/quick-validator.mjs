import { withoutUnusedSchemas } from './shrink-validator.mjs';

const literal = String.raw`"(?:[^"\\]|\\.)*"`;

/** What stands between the brackets of a call, with calls inside it. */
const values = String.raw`(?:[^"()]|${literal}|\((?:[^"()]|${literal}|\((?:[^"()]|${literal})*\))*\))*`;

const note = new RegExp(String.raw`vErrors = noteError\(${values}\);(?:errors\+\+;)?`, 'g');

const added = new RegExp(
  String.raw`vErrors = addErrors\(vErrors, (validate\d+), ([\w.[\]]+), ${values}\);(?:errors = vErrors === null \? 0 : vErrors\.length;)?`,
  'g',
);

/** Where errors are forgotten that a condition has noted. */
const forget = /if\(vErrors !== null\)\{if\(_errs\d+\)\{vErrors\.length = _errs\d+;\}\s*else \{vErrors = null;\}\}/g;

/**
 * A validator that says yes or no, from one that tells all errors: nearly every spec is right in its shape, and then what
 * would tell of errors need not be there.
 * @param {string} code as `shrinkValidator` prints it
 */
export function quickValidator(code) {
  const pieces = code
    .split(/(?=\bfunction \w+\()/)
    .filter((piece) => !/^function (?:noteError|addErrors)\(/.test(piece));
  return withoutUnusedSchemas(pieces.map(quickFunction).join(''));
}

function quickFunction(piece) {
  // One that counts asks whether a condition holds: it may not end at the first error.
  const counts = piece.includes('let errors = 0;');
  const quick = piece
    .replace(note, counts ? 'errors++;' : 'return false;')
    .replace(added, counts ? 'if(!($1($2))){errors++;}' : 'if(!($1($2))){return false;}')
    .replace(forget, '')
    .replace('let vErrors = null;', '')
    .replace('(data, {instancePath=""}={})', '(data)')
    .replace(/validate\d+\.errors = vErrors;/, '')
    .replace('return vErrors === null;', 'return true;');
  if (/vErrors|instancePath/.test(quick))
    throw new Error(`something is left that tells of errors: ${quick.slice(0, 2000)}`);
  return quick;
}
