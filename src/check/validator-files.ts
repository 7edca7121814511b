import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import everyday from '../../generated/validators/everyday.cjs';
import type { ResourceSchemas } from './json-schema.ts';

/** One fault as ajv tells it, without the words: those are made in `translate.ts`. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params?: { readonly additionalProperty?: string; readonly missingProperty?: string };
}

/** A validator as ajv prints it: the errors of the last call hang on the function. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** Validators by `type@apiVersion` in lower case. */
export type ValidatorModule = Readonly<Record<string, Validator>>;

/** Where validators come from. Tests and the package's build may put another in its place. */
export interface ValidatorLoader {
  /** `undefined` when nothing is known of that type at that version. */
  readonly validator: (key: string) => Validator | undefined;
  /** The schemas behind the validator, only asked for when there is an error to explain. */
  readonly schemas: (key: string) => ResourceSchemas;
  /** All `type@apiVersion` there are, in lower case. */
  readonly keys: () => readonly string[];
}

/** The folder of the files that are loaded on demand: beside the bundle, or where the build puts them for the source. */
function validatorFolder(): string {
  const places = ['./validators/', '../../generated/validators/'];
  const folders = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const folder = folders.find((candidate) => existsSync(join(candidate, 'index.json')));
  if (folder === undefined) throw new Error(`the ARM validators are not built: nothing in ${folders.join(' or ')}`);
  return folder;
}

/** Reads the files beside the program, each at most once. */
export function createFileLoader(folder: () => string = validatorFolder): ValidatorLoader {
  const schemas = new Map<string, ResourceSchemas>();
  let index: Readonly<Record<string, string>> | undefined;
  const readIndex = () => {
    index ??= readJson(join(folder(), 'index.json')) as Readonly<Record<string, string>>;
    return index;
  };
  return {
    validator: (key) => {
      if (Object.hasOwn(everyday, key)) return everyday[key];
      const file = Object.hasOwn(readIndex(), key) ? readIndex()[key] : undefined;
      return file === undefined
        ? undefined
        : (createRequire(import.meta.url)(join(folder(), file)) as ValidatorModule)[key];
    },
    schemas: (key) => {
      const name = schemaFileName(key);
      const known = schemas.get(name) ?? (readJson(join(folder(), 'schemas', name)) as ResourceSchemas);
      schemas.set(name, known);
      return known;
    },
    keys: () => Object.keys(readIndex()),
  };
}

/** `microsoft.storage/storageaccounts@2026-04-01` is explained by `microsoft.storage@2026-04-01.json`. */
function schemaFileName(key: string): string {
  const provider = key.slice(0, key.indexOf('/'));
  return `${provider}${key.slice(key.lastIndexOf('@'))}.json`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
