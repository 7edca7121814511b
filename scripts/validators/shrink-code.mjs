/**
 * What ajv prints for each error, seven tenths of its code. The place in the schema and most parameters are not needed:
 * `src/check/translate.ts` reads the schema itself.
 */
const errorBlock =
  /const (err\d+) = \{instancePath:?([^{}]*?),schemaPath:"(?:[^"\\]|\\.)*",keyword:"(\w+)",params:(\{(?:"(?:[^"\\]|\\.)*"|[^{}"])*\})\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g;

/** An error inside an `if`, which only counts. */
const emptyBlock =
  /const (err\d+) = \{\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g;

/** The call of another validator, with arguments for keywords that are not used here. */
const call =
  /if\(!\(((?:validate|wrapper)\d+(?:\.validate)?)\(([^{}]*?),\s*\{instancePath:?([^{}]*?),parentData\b[^{}]*?rootData(?:,dynamicAnchors)?\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g;

/** The parameters a message needs; the rest is in the schema. */
const usedParameters = new Set(['required', 'additionalProperties', 'closed']);

const helpers = `
function fail(list, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (list === null) return [error];
  list.push(error);
  return list;
}
function join(list, more) {
  return list === null ? more : [...list, ...more];
}
`;

/**
 * The same validators in a third of the bytes: start-up is mostly the parsing of this code.
 * Throws if ajv's code does not look as expected, rather than shrink half of it.
 * @param {string} code as ajv prints it, with `code.lines` off
 * @returns {string}
 */
export function shrinkCode(code) {
  const shrunk = code
    .replace(errorBlock, (_, __, path, keyword, params) => {
      const used = usedParameters.has(keyword) ? `,${params}` : '';
      return `vErrors = fail(vErrors,${path || 'instancePath'},"${keyword}"${used});errors++;`;
    })
    .replace(emptyBlock, 'vErrors = fail(vErrors);errors++;')
    .replace(call, (_, name, data, path) => {
      const argument = `{instancePath:${path || 'instancePath'}}`;
      return `if(!${name}(${data},${argument})){vErrors = join(vErrors,${name}.errors);errors = vErrors.length;}`;
    })
    .replaceAll('{instancePath="", parentData, parentDataProperty, rootData=data}={}', '{instancePath=""}={}');
  const left = /schemaPath:|\.concat\(|rootData/.exec(shrunk);
  if (left) throw new Error(`ajv prints other code than expected: …${shrunk.slice(left.index - 80, left.index + 80)}…`);
  return shrunk + helpers;
}
