import { existsSync, readFileSync } from 'node:fs';
import { inPackage, writeFileWhole } from './build-files.mjs';

/** Texts that few calls need, by the name of the module that each becomes and that is loaded on demand. */
const texts = {
  'diagnostics-manual': 'docs/diagnostics.md',
  'spec-schema': 'schemas/spec.schema.json',
};

export function buildTexts() {
  for (const [name, path] of Object.entries(texts)) {
    const text = existsSync(inPackage(path)) ? readFileSync(inPackage(path), 'utf8') : '';
    const code = `'use strict';\nmodule.exports = ${JSON.stringify(text)};\n`;
    writeFileWhole(inPackage(`generated/on-demand/${name}.cjs`), code);
  }
}
