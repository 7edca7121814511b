import { inflateRawSync } from 'node:zlib';
import { readResources } from './dll.mjs';

/**
 * @typedef {{ $ref: string }} Ref
 * @typedef {{ type: Ref, flags: number }} BicepProperty
 * @typedef {{ $type: string, name?: string, value?: string, pattern?: string, minLength?: number, maxLength?: number,
 *   minValue?: number, maxValue?: number, sensitive?: boolean, properties?: Record<string, BicepProperty>,
 *   baseProperties?: Record<string, BicepProperty>, discriminator?: string, elements?: any, itemType?: Ref, body?: Ref,
 *   additionalProperties?: Ref, writableScopes?: number }} BicepType
 * @typedef {{ type: string, apiVersion: string, file: TypeFile, body: BicepType, scopes: number }} BicepResource
 */

/** What the bits of a property's `flags` mean. 8 (must be known when the deployment starts) is Bicep's concern only. */
export const flags = { required: 1, readOnly: 2, writeOnly: 4 };

/** The types of one folder of the package, which refer to one another by number. */
export class TypeFile {
  /**
   * @param {string} path
   * @param {BicepType[]} types
   */
  constructor(path, types) {
    this.path = path;
    this.types = types;
  }

  /**
   * @param {Ref} ref
   * @returns {BicepType}
   */
  resolve(ref) {
    const match = /^#\/(\d+)$/.exec(ref.$ref);
    const type = match && this.types[Number(match[1])];
    if (!type) throw new Error(`${this.path}: no type at ${ref.$ref}`);
    return type;
  }
}

/** The type data of the package: every resource type at every API version, read when asked for. */
export class TypeData {
  /** @param {string} dll */
  constructor(dll) {
    this.resources = readResources(dll);
    /** @type {Map<string, TypeFile>} */
    this.files = new Map();
    // Folder names change from release to release, and one provider@version can sit in two: only the index knows.
    const index = /** @type {{ resources: Record<string, Ref> }} */ (this.readJson('index.json'));
    this.index = new Map(Object.entries(index.resources).map(([key, ref]) => [key.toLowerCase(), { key, ref }]));
  }

  /** @param {string} path */
  readJson(path) {
    const packed = this.resources.get(`${path}.deflated`);
    if (!packed) throw new Error(`the package has no ${path}`);
    return JSON.parse(inflateRawSync(packed).toString('utf8'));
  }

  /**
   * @param {string} path
   * @returns {TypeFile}
   */
  file(path) {
    const known = this.files.get(path);
    if (known) return known;
    const file = new TypeFile(path, this.readJson(path));
    this.files.set(path, file);
    return file;
  }

  /**
   * @param {string} type in any case
   * @param {string} apiVersion
   * @returns {BicepResource}
   */
  resource(type, apiVersion) {
    const entry = this.index.get(`${type}@${apiVersion}`.toLowerCase());
    if (!entry) throw new Error(`the type data has no ${type}@${apiVersion}`);
    const [path, number] = entry.ref.$ref.split('#');
    const file = this.file(path);
    const resource = file.resolve({ $ref: `#${number}` });
    if (!resource.body) throw new Error(`${type}@${apiVersion} is not a resource type`);
    return { type, apiVersion, file, body: file.resolve(resource.body), scopes: resource.writableScopes ?? 0 };
  }
}
