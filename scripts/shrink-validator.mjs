import { shrinkConditions } from './shrink-conditions.mjs';

/** A string literal as ajv prints it. */
const literal = String.raw`"(?:[^"\\]|\\.)*"`;

/** The statements with which ajv notes one error, in all the spellings of its instance path. */
const noteError = new RegExp(
  [
    String.raw`const (err\d+) = \{instancePath(?::(?<path>(?:[^,{}"]|${literal})+(?:\.replace\([^()]*\))*))?`,
    String.raw`,schemaPath:(?:[^,{}"]|${literal})+,keyword:(?<keyword>"\w+"),params:(?<params>\{.*?\})(?:,propertyName:(?<name>\w+))?\};\s*`,
    String.raw`if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}\s*errors\+\+;`,
  ].join(''),
  'gs',
);

/** An error without content, which an `if` or `anyOf` makes only to count it. */
const noteEmptyError =
  /const (err\d+) = \{\};\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}\s*errors\+\+;/g;

const noteFunction = `
function noteError(errors, instancePath, keyword, params, propertyName) {
  const error = { instancePath, schemaPath: '', keyword, params };
  if (propertyName !== undefined) error.propertyName = propertyName;
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
`;

/** What only `$data` and user-defined keywords would read, which we have none of. */
const context = /,parentData(?::\w+)?,parentDataProperty(?::(?:"(?:[^"\\]|\\.)*"|\w+))?,rootData\}/g;
const contextParameters =
  /\{instancePath="", parentData, parentDataProperty, rootData=data(, dynamicAnchors=\{\})?\}=\{\}/g;

/**
 * Makes the standalone code of ajv (without messages, with all errors) smaller by a third and leaves what it finds:
 * notes each error by a call instead of eight statements, and leaves out the schema path, the parameters that nobody
 * reads, the context of user-defined keywords, the schemas that nothing refers to any more, and the books about conditions.
 * @param {string} code as ajv prints it, not minified
 * @param {readonly string[]} [usedParams] the parameters of errors that are read; all unless said
 */
export function shrinkValidator(code, usedParams = ['\\w+']) {
  const used = new RegExp(`^\\{(?:${usedParams.join('|')}): ?`);
  const shorter = code
    .replace(noteError, (...match) => {
      const { path = 'instancePath', keyword, params, name } = match.at(-1);
      const values = [
        'vErrors',
        path,
        keyword,
        used.test(params) ? params : '{}',
        ...(name === undefined ? [] : [name]),
      ];
      return `vErrors = noteError(${values.join(', ')});errors++;`;
    })
    .replace(noteEmptyError, 'vErrors = noteError(vErrors);errors++;')
    .replace(context, '}')
    .replace(contextParameters, '{instancePath=""}={}');
  return shrinkConditions(withoutUnusedSchemas(shorter)) + noteFunction;
}

/** Cuts each `const schema12 = {…};` down to what the code reads of it. */
export function withoutUnusedSchemas(code) {
  const reads = readsOfSchemas(code);
  return code.replace(
    /const (schema\d+) = (\{.*?\}|\[.*?\]);(?=\s*(?:const|function|module|exports))/gs,
    (_, name, text) => {
      const paths = reads.get(name) ?? [];
      return paths.length === 0 ? '' : `const ${name} = ${JSON.stringify(cut(JSON.parse(text), paths))};`;
    },
  );
}

/** For each schema the paths under which it is read, as lists of keys; the last is `*` where only the keys matter. */
function readsOfSchemas(code) {
  const reads = new Map();
  const read = /(func\d+\.call\()?\b(schema\d+)((?:\.\w+|\["(?:[^"\\]|\\.)*"\]|\[\d+\])*)(,| =)?/g;
  for (const [, call, name, path, next] of code.matchAll(read)) {
    if (next === ' =' && path === '') continue;
    const keys = [...path.matchAll(/\.(\w+)|\[("(?:[^"\\]|\\.)*"|\d+)\]/g)].map(
      (key) => key[1] ?? String(JSON.parse(key[2])),
    );
    const ofKeys = call !== undefined && next === ',';
    reads.set(name, [...(reads.get(name) ?? []), ofKeys ? [...keys, '*'] : keys]);
  }
  return reads;
}

/** The part of a value that the paths lead to, with the rest left out. */
function cut(value, paths) {
  if (paths.some((path) => path.length === 0)) return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const deeper = paths.filter(([first]) => first === key).map((path) => path.slice(1));
    if (deeper.length > 0) return [[key, cut(inner, deeper)]];
    return paths.some(([first]) => first === '*') ? [[key, 0]] : [];
  });
  return Object.fromEntries(entries);
}
