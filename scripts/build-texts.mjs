import { existsSync, readFileSync } from 'node:fs';
import { inPackage, writeFileWhole } from './build-files.mjs';

/** A string literal in plain ASCII. */
const literal = (text) =>
  JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Texts that few calls need, by the name of the module that each becomes and that is loaded on demand. */
const texts = {
  'diagnostics-manual': 'docs/diagnostics.md',
  'newest-api-versions': 'schemas/newest-api-versions.json',
  'spec-schema': 'schemas/spec.schema.json',
};

export function buildTexts() {
  for (const [name, path] of Object.entries(texts)) {
    const text = existsSync(inPackage(path)) ? readFileSync(inPackage(path), 'utf8') : '';
    const code = `'use strict';\nmodule.exports = ${literal(text)};\n`;
    writeFileWhole(inPackage(`generated/on-demand/${name}.cjs`), code);
  }
}
