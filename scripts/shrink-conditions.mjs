/**
 * What ajv does before a condition (`if`): it remembers how many errors there are, so that it can take away what the
 * condition noted.
 */
const start = String.raw`const (?<before>_errs\d+) = errors;let valid\d+ = true;const (?<own>_errs\d+) = errors;`;

/** What it does after one: asks whether the condition noted an error, and forgets it. */
const end = String.raw`var (?<holds>_valid\d+) = \k<own> === errors;errors = \k<before>;if\(vErrors !== null\)\{if\(\k<before>\)\{vErrors\.length = \k<before>;\}\s*else \{vErrors = null;\}\}`;

/** A condition that has a function of its own. */
const calledCondition = new RegExp(
  String.raw`${start}if\(!\((?<call>validate\d+\([\w.[\]]+), \{instancePath(?::[^{}]*)?\}\)\)\)\{vErrors = vErrors === null \? validate\d+\.errors : vErrors\.concat\(validate\d+\.errors\);errors = vErrors\.length;\}${end}`,
  'g',
);

/** A condition that is one comparison. */
const comparedCondition = new RegExp(
  String.raw`${start}if\((?<unless>[^{}]+?)\)\{vErrors = noteError\(vErrors\);errors\+\+;\}${end}`,
  'g',
);

/** The note that `then` or `else` failed: what failed in it is noted already. */
const noteOfIf = /if\(!valid\d+\)\{vErrors = noteError\([^{}]*, "if", \{failingKeyword: [^{}]+\}\);errors\+\+;\}/g;

/** What only the note reads: whether the branch failed, and which it was. */
const branchEnd = /var (_valid\d+) = _errs\d+ === errors;valid\d+ = \1;(?:ifClause\d+ = "\w+";)?/g;
const clause = /let ifClause\d+;/g;

/** How many errors there were at a place. */
const mark = /const (_errs\d+) = errors;/g;

/** A call that adds another function's errors. */
const call =
  /if\(!\((validate\d+)\(([\w.[\]]+), \{instancePath(?::([^{}]*))?\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g;

const addFunction = `
function addErrors(errors, validate, data, instancePath) {
  if (validate(data, { instancePath })) return errors;
  return errors === null ? validate.errors : errors.concat(validate.errors);
}
`;

/**
 * Makes the conditions in ajv's standalone code (with all errors) short: most of a validator of many `if`s is the
 * keeping of books about errors that a condition notes and nobody reads. What it finds stays, but for ajv's own note
 * that an `if` failed.
 * @param {string} code with each error noted by a call of `noteError`
 */
export function shrinkConditions(code) {
  const shorter = code
    .replace(calledCondition, (...match) => {
      const { holds, call: called } = match.at(-1);
      return `var ${holds} = ${called});`;
    })
    .replace(comparedCondition, (...match) => {
      const { holds, unless } = match.at(-1);
      return `var ${holds} = !(${unless});`;
    })
    .replace(noteOfIf, '')
    .replace(branchEnd, '')
    .replace(clause, '')
    .replace(call, (_, validate, data, path = 'instancePath') => {
      return `vErrors = addErrors(vErrors, ${validate}, ${data}, ${path});errors = vErrors === null ? 0 : vErrors.length;`;
    });
  const pieces = shorter.split(/(?=\bfunction validate\d+)/).map((piece) => withoutCount(withoutMarks(piece)));
  return pieces.join('') + addFunction;
}

/** A function without the marks of how many errors there were that it does not read. */
function withoutMarks(code) {
  const uses = new Map();
  for (const [name] of code.matchAll(/\b_errs\d+\b/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return code.replace(mark, (text, name) => (uses.get(name) > 1 ? text : ''));
}

/** A function that reads no mark needs no count either. */
function withoutCount(code) {
  const shorter = code
    .replaceAll('let errors = 0;', '')
    .replaceAll('errors++;', '')
    .replaceAll('errors = vErrors === null ? 0 : vErrors.length;', '')
    .replaceAll('return errors === 0;', 'return vErrors === null;');
  return /(?<![.\w])errors\b/.test(shorter) ? code : shorter;
}
