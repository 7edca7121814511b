import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { inPackage, writeFileWhole, writeWhenDifferent } from './build-files.mjs';
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

/** The schema of a spec as it is committed and as editors read it. */
export async function specSchemaText() {
  const { specSchema } = await importSource('src/spec/types.ts');
  return `${JSON.stringify(specSchema, null, 2)}\n`;
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
  const text = await specSchemaText();
  if (writeWhenDifferent(inPackage('schemas/spec.schema.json'), text)) {
    process.stderr.write('schemas/spec.schema.json changed: commit it\n');
  }
  writeFileWhole(inPackage('generated/spec-validator.cjs'), validatorCode(JSON.parse(text)));
}
