import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';
import { closedKeyword } from './closed-keyword.mjs';
import { leanSchema } from './lean-schema.mjs';
import { quickCode } from './quick-code.mjs';
import { shrinkCode } from './shrink-code.mjs';

/**
 * `inlineRefs: false` makes a function of each definition instead of a copy at each use. Without messages: the program
 * words its own. `unicodeRegExp: false` since one of Azure's patterns is not valid with the flag.
 * @type {import('ajv').Options}
 */
const ajvOptions = {
  allErrors: true,
  strict: false,
  strictNumbers: true,
  ownProperties: true,
  validateSchema: false,
  unicodeRegExp: false,
  inlineRefs: false,
  messages: false,
};

/**
 * An ajv that knows all schemas in their lean form and can print any of them as code.
 * @param {import('./schema-files.mjs').SchemaFile[]} files
 * @param {boolean} closedEnums
 */
export function createAjv(files, closedEnums) {
  const ajv = new Ajv.default({ ...ajvOptions, code: { source: true, esm: true } });
  ajv.addKeyword(closedKeyword);
  for (const { schema } of files) ajv.addSchema(leanSchema(schema, { closedEnums }));
  return ajv;
}

/**
 * A CommonJS module that exports a function for each key and needs nothing at run time.
 * @param {import('ajv').Ajv} ajv
 * @param {Record<string, string>} ids key to `$id`
 * @param {{ minify: boolean, resolveDir: string, quick?: boolean }} options `quick`: they say yes or no, and tell no errors
 * @returns {string}
 */
export function bundleValidators(ajv, ids, { minify, resolveDir, quick = false }) {
  const result = buildSync({
    stdin: { contents: moduleCode(ajv, Object.entries(ids), quick), resolveDir, loader: 'js' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify,
    write: false,
    logLevel: 'warning',
    footer: { js: 'module.exports = module.exports.default;' },
  });
  return result.outputFiles[0].text;
}

/**
 * As an ES module, since only of those esbuild drops what is not used: the schemas, which ajv prints beside the code.
 * @param {import('ajv').Ajv} ajv
 * @param {[string, string][]} ids
 * @param {boolean} quick
 */
function moduleCode(ajv, ids, quick) {
  for (const [, id] of ids) {
    if (!ajv.getSchema(id)) throw new Error(`no schema has the id ${id}`);
  }
  const names = Object.fromEntries(ids.map(([, id], index) => [`resource${index}`, id]));
  const members = ids.map(([key], index) => `${JSON.stringify(key)}: resource${index}`);
  const code = standalone.default(ajv, names).replaceAll('export const resource', 'const resource');
  const shrunk = shrinkCode(code);
  return `${quick ? quickCode(shrunk) : shrunk}\nexport default { ${members.join(', ')} };\n`;
}
