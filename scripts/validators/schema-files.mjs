import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {Record<string, any>} Schema
 * @typedef {{ path: string, text: string, schema: Schema }} SchemaFile
 */

/**
 * The committed schemas, in the order of their paths.
 * @param {string} folder `schemas/arm`
 * @returns {SchemaFile[]}
 */
export function readSchemaFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return { path, text, schema: JSON.parse(text) };
    });
}

/**
 * The key of a resource's schema, in lower case since ARM's types ignore it: `microsoft.storage/storageaccounts@2026-04-01`.
 * @param {SchemaFile} file
 * @returns {string | undefined} undefined for files that hold only definitions
 */
export function resourceKey({ schema }) {
  return schema.title?.toLowerCase();
}
