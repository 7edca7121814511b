import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JsonObject } from './json.ts';
import { listOf, objectOf } from './json.ts';
import { parametersFrom } from './parameters.ts';

/** Real templates by others; they are not part of the project and may be absent. */
const folder = resolve(import.meta.dirname, '../../../shared/corpus/templates');

export const corpusAbsent = existsSync(folder)
  ? undefined
  : 'the corpus of real templates (../shared/corpus/templates) is not here';

export interface CorpusCase {
  readonly template: JsonObject;
  /** As the case has them, less what cannot be deployed as it is: placeholders and values that are not allowed. */
  readonly parameters: JsonObject;
}

export function corpusNames(): readonly string[] {
  return corpusAbsent === undefined ? readdirSync(folder).sort() : [];
}

export function corpusCase(name: string): CorpusCase {
  const template = objectOf(readJson(name, 'template.json'));
  const declared = objectOf(template['parameters']);
  const given = Object.entries(parametersFrom(readJson(name, 'parameters.json')));
  return { template, parameters: Object.fromEntries(given.filter(([key, value]) => isUsable(value, declared[key]))) };
}

function isUsable(value: unknown, declaration: unknown): boolean {
  const allowed = listOf(objectOf(declaration)['allowedValues']);
  const placeholder = typeof value === 'string' && value.startsWith('GEN-');
  return !placeholder && (allowed.length === 0 || allowed.includes(value));
}

function readJson(name: string, file: string): unknown {
  const path = resolve(folder, name, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) : {};
}
