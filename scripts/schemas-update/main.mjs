import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchemaSets, schemaFiles } from './build-schemas.mjs';
import { dllPath, downloadTypes } from './download.mjs';
import { emitApiVersions } from './emit-api-versions.mjs';
import { emitTypes } from './emit-types.mjs';
import { formatJson } from './format-json.mjs';
import { newestVersions } from './newest-versions.mjs';
import { pathHistory, writablePaths } from './property-paths.mjs';
import { sourceRecord, sourceText } from './source-record.mjs';
import { TypeData } from './type-data.mjs';
import { pinnedTypes, wantedTypes, workspaceType, workspaceVersions } from './wanted.mjs';

/** @typedef {import('./build-schemas.mjs').SchemaSet} SchemaSet */

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, '.cache');

/** Where the package's dll is, once it was fetched. */
export const cachedDll = dllPath(cache);

/**
 * Everything that is written but for the record of its hashes: path to text.
 * @param {SchemaSet[]} sets
 * @param {TypeData} types
 * @returns {Map<string, string>}
 */
function outputFiles(sets, types) {
  const files = new Map();
  for (const [path, schema] of schemaFiles(sets)) files.set(`schemas/arm/${path}`, formatJson(schema));
  files.set('schemas/api-versions.json', formatJson(apiVersionTable(sets)));
  files.set('schemas/newest-api-versions.json', formatJson(newestVersions(types.index.values())));
  files.set('src/model/arm-types.ts', emitTypes(pinnedSets(sets)));
  files.set('src/model/api-versions.ts', emitApiVersions(pinnedTypes()));
  return files;
}

/**
 * Without the older versions of the workspace: the program builds resources at the pinned ones.
 * @param {SchemaSet[]} sets
 */
function pinnedSets(sets) {
  const pinned = new Set(pinnedTypes().map(({ type, apiVersion }) => `${type}@${apiVersion}`));
  return sets.filter((set) => [...set.roots.keys()].some((type) => pinned.has(`${type}@${set.apiVersion}`)));
}

/** @param {SchemaSet[]} sets */
function apiVersionTable(sets) {
  const pathsByVersion = new Map(workspaceVersions.map((version) => [version, workspacePaths(sets, version)]));
  return {
    pinned: Object.fromEntries(pinnedTypes().map(({ type, apiVersion }) => [type, apiVersion])),
    properties: { [workspaceType]: { versions: workspaceVersions, paths: pathHistory(pathsByVersion) } },
  };
}

/**
 * @param {SchemaSet[]} sets
 * @param {string} version
 */
function workspacePaths(sets, version) {
  const set = sets.find(({ apiVersion, roots }) => apiVersion === version && roots.has(workspaceType));
  if (!set) throw new Error(`no schema of ${workspaceType}@${version}`);
  return writablePaths(set.roots.get(workspaceType) ?? {}, set.definitions);
}

/**
 * All files, made from the dll alone: the same bytes for the same dll.
 * @param {string} dll
 * @returns {Map<string, string>} path below the package to text
 */
export function makeFiles(dll) {
  const types = new TypeData(dll);
  const sets = buildSchemaSets(types, wantedTypes());
  const files = outputFiles(sets, types);
  const record = sourceRecord(readFileSync(dll), files);
  const counts = {
    schemas: sets.reduce((sum, { roots }) => sum + roots.size, 0),
    definitions: sets.reduce((sum, { definitions }) => sum + Object.keys(definitions).length, 0),
  };
  files.set('schemas/source.json', formatJson(record));
  files.set('schemas/SOURCE.md', sourceText(counts));
  return files;
}

function main() {
  const files = makeFiles(downloadTypes(cache));
  rmSync(join(root, 'schemas/arm'), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  process.stdout.write(`${files.size} files written; see schemas/SOURCE.md\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
