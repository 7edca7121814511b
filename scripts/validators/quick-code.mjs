const literal = String.raw`"(?:[^"\\]|\\.)*"`;

/** What stands between the brackets of a call, with calls inside it, as the source of a pattern. */
export const values = String.raw`(?:[^"()]|${literal}|\((?:[^"()]|${literal}|\((?:[^"()]|${literal})*\))*\))*`;

const fail = new RegExp(String.raw`vErrors = fail\(${values}\);errors\+\+;`, 'g');
const join = new RegExp(
  String.raw`if\(!([\w.]+)\(((?:(?!,\{instancePath).)+?),\{instancePath:${values}\}\)\)\{vErrors = join\(vErrors,\1\.errors\);errors = vErrors\.length;\}`,
  'g',
);

/** Where errors are forgotten that a condition has noted. */
const forget = /if\(vErrors !== null\)\{if\(_errs\d+\)\{vErrors\.length = _errs\d+;\}\s*else \{vErrors = null;\}\}/g;

/**
 * Validators that say yes or no, from those that tell all errors: nearly every resource is right, and then what would tell
 * of errors need not be there.
 * @param {string} code as `shrinkCode` gives it
 * @returns {string}
 */
export function quickCode(code) {
  const helpersAt = code.indexOf('\nfunction fail(');
  const pieces = code.slice(0, helpersAt).split(/(?=\bfunction validate\d+\()/);
  return pieces.map((piece) => quickFunction(piece, { note: fail, add: join })).join('');
}

/**
 * One function that says yes or no. Throws if the code does not look as expected.
 * @param {string} piece
 * @param {{ note: RegExp, add: RegExp }} errors how it notes an error, and how it adds those of another (function, value)
 */
export function quickFunction(piece, { note, add }) {
  // One that marks how many errors there were asks whether a condition holds: it may not end at the first.
  const counts = /\b_errs\d+\b/.test(piece);
  const quick = piece
    .replace(note, counts ? 'errors++;' : 'return false;')
    .replace(add, counts ? 'if(!($1($2))){errors++;}' : 'if(!($1($2))){return false;}')
    .replace(forget, '')
    .replace('let vErrors = null;', '')
    .replace('(data, {instancePath=""}={})', '(data)')
    .replace(/validate\d+\.errors = vErrors;/, '')
    .replace('return vErrors === null;', 'return true;');
  const left = /vErrors|instancePath/.exec(quick);
  if (left) throw new Error(`something tells of errors still: …${quick.slice(left.index - 300, left.index + 200)}…`);
  return quick;
}
