import { basename, extname } from 'node:path';
import { readArmJson } from '../arm-json/read-arm-json.ts';
import type { Side } from '../diff/compare-sides.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { generate as generateSpec } from '../pipeline.ts';
import { CliError } from './cli-error.ts';
import { exitCode } from './exit-code.ts';
import { type Found, findOnDisk, isOutputFile } from './found-files.ts';
import { findInGit, isGitWord } from './git-files.ts';
import { hasErrors, type SpecResult } from './spec-result.ts';

export type SideKind = 'spec' | 'folder' | 'template';

/** One side of a comparison, or the errors of the spec that should have made it. */
export type ReadSide =
  | { readonly kind: SideKind; readonly side: Side }
  | { readonly kind: 'faulty'; readonly result: SpecResult };

/** Reads what a word names: a spec, a template or an output folder, on disk or in git. */
export function readSide(word: string, generate: typeof generateSpec): ReadSide {
  const found: Found = isGitWord(word) ? findInGit(word) : findOnDisk(word);
  if (found.type === 'folder') return { kind: 'folder', side: folderSide(found.files, word) };
  if (Buffer.from(found.bytes.buffer, found.bytes.byteOffset, found.bytes.byteLength).includes(0)) {
    throw wrongContent(`${word}: it is not text`);
  }
  const template = extname(word).toLowerCase() === '.json' ? templateIn(found.bytes, word) : undefined;
  if (template !== undefined) return { kind: 'template', side: { templates: new Map([['main.json', template]]) } };
  return specSide(found.bytes, word, generate);
}

const wrongContent = (message: string): CliError => new CliError(message, exitCode.findings);

function specSide(bytes: Uint8Array, word: string, generate: typeof generateSpec): ReadSide {
  const specName = basename(word, extname(word));
  const generated = generate(bytes, { specName, specFile: word });
  if (hasErrors(generated)) {
    const { diagnostics, text, positions } = generated;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return { kind: 'faulty', result: { source: { file: word, text, positions }, changes: [], diagnostics: errors } };
  }
  const files = [...generated.files].filter(([name]) => isOutputFile(name));
  return {
    kind: 'spec',
    side: sideOf(new Map(files.map(([name, text]) => [name, objectIn(text, `${word}: ${name}`)]))),
  };
}

function folderSide(files: ReadonlyMap<string, Uint8Array>, word: string): Side {
  if (!files.has('main.json'))
    throw wrongContent(`${word}: the folder has no main.json; give an output folder, a spec or a template`);
  return sideOf(new Map([...files].map(([name, bytes]) => [name, objectIn(textOf(bytes), `${word}/${name}`)])));
}

function sideOf(files: ReadonlyMap<string, JsonObject>): Side {
  const isParameterFile = (name: string): boolean => name.endsWith('.parameters.json');
  const given = [...files].filter(([name]) => isParameterFile(name));
  return {
    templates: new Map([...files].filter(([name]) => !isParameterFile(name))),
    parameterFiles: new Map(given.map(([name, { parameters }]) => [name, isObject(parameters) ? parameters : {}])),
  };
}

const isObject = (value: JsonValue | undefined): value is JsonObject => value !== undefined && isJsonObject(value);

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** A template, or nothing where it is a spec that is written as JSON. */
function templateIn(bytes: Uint8Array, word: string): JsonObject | undefined {
  const text = textOf(bytes);
  const json = readArmJson(text);
  const value = 'value' in json ? json.value : undefined;
  if (value === undefined) return looksLikeTemplate(text) ? objectIn(text, word) : undefined;
  if (!isJsonObject(value)) throw wrongContent(`${word}: it is neither a template nor a spec`);
  const schema = String(value['$schema'] ?? '');
  if (/deploymentParameters\.json/i.test(schema))
    throw wrongContent(`${word}: it is a parameter file; give the template`);
  const { resources } = value;
  const isTemplate =
    /deploymentTemplate\.json/i.test(schema) ||
    (resources !== undefined && (isList(resources) || isJsonObject(resources)));
  return isTemplate ? value : undefined;
}

/** Whose errors should be told as those of a template. */
const looksLikeTemplate = (text: string): boolean => /deploymentTemplate\.json|"contentVersion"/i.test(text);

function objectIn(text: string, word: string): JsonObject {
  const json = readArmJson(text);
  if ('fault' in json) throw wrongContent(`${word}:${json.fault.line}:${json.fault.column}: ${json.fault.message}`);
  if (!isJsonObject(json.value)) throw wrongContent(`${word}: it is not a JSON object`);
  return json.value;
}
