import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { everydayTypes } from './validators/everyday.mjs';
import { readSchemaFiles, resourceKey } from './validators/schema-files.mjs';
import { bundleValidators, createAjv } from './validators/standalone.mjs';

/** @typedef {import('./validators/schema-files.mjs').SchemaFile} SchemaFile */

const root = fileURLToPath(new URL('../', import.meta.url));
const output = join(root, 'generated/validators');

/**
 * Makes `generated/validators` from `schemas/arm`: `everyday.cjs` and what says yes or no of the same types, a file for
 * each other type, `index.json` (which type is in which file) and `schemas/` (the schemas themselves, read only when there
 * is an error to explain).
 * Does nothing when the inputs are those of the last run.
 * @param {{ minify?: boolean, closedEnums?: boolean }} [options] `closedEnums: false` leaves open lists of values open
 * @returns {{ folder: string, built: boolean }}
 */
export function buildValidators({ minify = true, closedEnums = true } = {}) {
  const files = readSchemaFiles(join(root, 'schemas/arm'));
  const hash = inputHash(files, { minify, closedEnums });
  const hashFile = join(output, 'inputs.sha256');
  if (existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) return { folder: output, built: false };
  // Made aside and then put in place, so that whoever runs meanwhile never sees half of it.
  const aside = `${output}.${process.pid}.tmp`;
  try {
    mkdirSync(join(aside, 'schemas'), { recursive: true });
    writeValidators(aside, files, { minify, closedEnums });
    writeSchemas(aside, files);
    writeFileSync(join(aside, 'inputs.sha256'), hash);
    rmSync(output, { recursive: true, force: true });
    renameSync(aside, output);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return { folder: output, built: true };
}

/**
 * @param {string} folder
 * @param {SchemaFile[]} files
 * @param {{ minify: boolean, closedEnums: boolean }} options
 */
function writeValidators(folder, files, { minify, closedEnums }) {
  const ajv = createAjv(files, closedEnums);
  /** @type {Map<string, Record<string, string>>} */
  const bundles = new Map();
  /** @type {Record<string, string>} */
  const index = {};
  for (const { path, schema, key } of resourceFiles(files)) {
    const bundle = bundleName(path, key, files);
    index[key] = bundle;
    bundles.set(bundle, { ...bundles.get(bundle), [key]: schema.$id });
  }
  for (const [name, ids] of bundles) {
    writeFileSync(join(folder, name), bundleValidators(ajv, ids, { minify, resolveDir: root }));
  }
  const everyday = bundles.get('everyday.cjs') ?? {};
  const quick = bundleValidators(ajv, everyday, { minify, resolveDir: root, quick: true });
  writeFileSync(join(folder, 'everyday-quick.cjs'), quick);
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);
}

/** @param {SchemaFile[]} files */
function resourceFiles(files) {
  return files.flatMap((file) => {
    const key = resourceKey(file);
    return key ? [{ ...file, key }] : [];
  });
}

/**
 * @param {string} path
 * @param {string} key
 * @param {SchemaFile[]} files
 */
function bundleName(path, key, files) {
  const [type, version] = key.split('@');
  const newest = files.every((other) => {
    const [otherType, otherVersion] = resourceKey(other)?.split('@') ?? [];
    return otherType !== type || otherVersion <= version;
  });
  return newest && everydayTypes.has(type) ? 'everyday.cjs' : `${path.replaceAll('/', '_').replace(/json$/, 'cjs')}`;
}

/**
 * One file for each provider@version: the definitions and its resources by key.
 * @param {string} target
 * @param {SchemaFile[]} files
 */
function writeSchemas(target, files) {
  const values = files.find(({ path }) => path === 'values.json')?.schema.definitions;
  const definitions = files.filter(({ path }) => path.endsWith('/definitions.json'));
  for (const { path, schema } of definitions) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const siblings = resourceFiles(files).filter((file) => file.path.startsWith(folder));
    const resources = Object.fromEntries(siblings.map((file) => [file.key, file.schema]));
    const name = folder.slice(0, -1).replace('/', '@').toLowerCase();
    const text = JSON.stringify({ values, definitions: schema.definitions, resources });
    writeFileSync(join(target, 'schemas', `${name}.json`), text);
  }
}

/**
 * @param {SchemaFile[]} files
 * @param {object} options
 */
function inputHash(files, options) {
  const require = createRequire(import.meta.url);
  const versions = ['ajv', 'esbuild'].map((name) => require(`${name}/package.json`).version);
  const hash = createHash('sha256').update(JSON.stringify({ options, versions }));
  for (const { path, text } of files) hash.update(path).update(text);
  for (const script of readdirSync(join(root, 'scripts/validators')).sort()) {
    hash.update(readFileSync(join(root, 'scripts/validators', script)));
  }
  return hash.update(readFileSync(fileURLToPath(import.meta.url))).digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = performance.now();
  const { folder, built } = buildValidators({ minify: !process.argv.includes('--no-minify') });
  const size = readFileSync(join(folder, 'everyday.cjs')).length;
  const time = Math.round(performance.now() - start);
  process.stdout.write(
    `validators ${built ? 'built' : 'are up to date'} in ${time} ms, everyday.cjs ${Math.round(size / 1000)} KB\n`,
  );
}
