import { rmSync } from 'node:fs';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { filesUnder, inPackage, writeFileWhole, writeWhenDifferent } from './build-files.mjs';
import { quickValidator } from './quick-validator.mjs';
import { shareSubschemas } from './share-subschemas.mjs';
import { shrinkValidator } from './shrink-validator.mjs';

/** Loads a TypeScript module of the source, which Node 20 cannot. */
export async function importSource(path) {
  const { outputFiles } = await build({
    entryPoints: [inPackage(path)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The schema of a spec as it is committed and as editors read it, and the keys of what is checked apart. */
export async function specSchemaText() {
  const { specSchema, sectionKeys, rareWorkspaceKeys } = await importSource('src/spec/types.ts');
  return { text: `${schemaText(JSON.parse(JSON.stringify(specSchema)), '')}\n`, sectionKeys, rareWorkspaceKeys };
}

/** JSON with one line for each value that fits on one: a fifth of the lines that one for each key would take. */
function schemaText(value, indent) {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= 118) return line;
  const inner = `${indent} `;
  const items = Array.isArray(value)
    ? value.map((item) => schemaText(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${schemaText(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${inner}${items.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** The schema without what is inside its sections and the rare keys of the workspace: these have validators of their own. */
function coreSchema(schema, { sectionKeys, rareWorkspaceKeys }) {
  const WorkspaceSettings = emptied(schema.$defs.WorkspaceSettings, rareWorkspaceKeys);
  return withUsedDefinitions(emptied(schema, sectionKeys), { ...schema.$defs, WorkspaceSettings });
}

/** A schema of an object that takes anything under some of its keys. */
function emptied(schema, keys) {
  const entries = Object.entries(schema.properties).map(([key, own]) => [key, keys.includes(key) ? {} : own]);
  return { ...schema, properties: Object.fromEntries(entries) };
}

/** The schema with those definitions alone that it refers to, also by way of others. */
function withUsedDefinitions({ $defs: _, ...schema }, definitions) {
  const used = new Set();
  const visit = (value) => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(definitions[name]);
    }
  };
  visit(schema);
  const entries = Object.entries(definitions).filter(([name]) => used.has(name));
  return { ...schema, $defs: Object.fromEntries(entries) };
}

/**
 * The validator's code, a quarter of what ajv would make of the schema as it is. It finds all faults at once, since a
 * user wants to hear of all of them.
 */
function validatorCode(schema) {
  const ajv = new Ajv.default({
    allErrors: true,
    messages: false,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    inlineRefs: false,
    code: { source: true },
  });
  return shrinkValidator(standaloneCode.default(ajv, ajv.compile(shareSubschemas(schema))));
}

/** Writes the schema (committed) and the code that checks a spec against it (not committed). */
export async function buildSpecValidator() {
  const { text, ...keys } = await specSchemaText();
  if (writeWhenDifferent(inPackage('schemas/spec.schema.json'), text)) {
    process.stderr.write('schemas/spec.schema.json changed: commit it\n');
  }
  const schema = JSON.parse(text);
  const names = Object.entries(keys).map(([name, list]) => `module.exports.${name} = ${JSON.stringify(list)};\n`);
  const core = validatorCode(coreSchema(schema, keys));
  writeFileWhole(inPackage('generated/spec-validator.cjs'), `${quickValidator(core)}\n${names.join('')}`);
  writeFileWhole(inPackage('generated/on-demand/spec-validator.cjs'), core);
  const sections = keys.sectionKeys.map((key) => [key, schema.properties[key]]);
  const { properties } = schema.$defs.WorkspaceSettings;
  const rare = keys.rareWorkspaceKeys.map((key) => [`workspace.${key}`, properties[key]]);
  const written = [...sections, ...rare].map(([name, own]) => {
    const file = inPackage(`generated/on-demand/sections/${name}.cjs`);
    writeFileWhole(file, validatorCode(withUsedDefinitions(own, schema.$defs)));
    return file;
  });
  for (const file of filesUnder('generated/on-demand/sections')) if (!written.includes(file)) rmSync(file);
}
