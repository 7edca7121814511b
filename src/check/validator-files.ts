import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import everyday from '../../generated/validators/everyday-quick.cjs';
import { builtPath, requireFile } from '../built-file.ts';
import type { ResourceSchemas } from './json-schema.ts';

/** One fault as ajv tells it, without the words: those are made in `translate.ts`. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params?: { readonly additionalProperty?: string; readonly missingProperty?: string };
}

/** A validator as ajv prints it: the errors of the last call hang on the function. */
interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** Validators by `type@apiVersion` in lower case. */
type ValidatorModule = Readonly<Record<string, Validator>>;

/** Where validators come from. Tests and the package's build may put another in its place. */
export interface ValidatorLoader {
  /** `undefined` when nothing is known of that type at that version. */
  readonly validator: (key: string) => Validator | undefined;
  /** The schemas behind the validator, only asked for when there is an error to explain. */
  readonly schemas: (key: string) => ResourceSchemas;
  /** All `type@apiVersion` there are, in lower case. */
  readonly keys: () => readonly string[];
}

/** Reads the files beside the program, each at most once. */
export function createFileLoader(folder: () => string = () => builtPath('validators')): ValidatorLoader {
  const schemas = new Map<string, ResourceSchemas>();
  let index: Readonly<Record<string, string>> | undefined;
  const readIndex = () => {
    index ??= readJson(join(folder(), 'index.json')) as Readonly<Record<string, string>>;
    return index;
  };
  const whole = (key: string): Validator | undefined => {
    const file = Object.hasOwn(readIndex(), key) ? readIndex()[key] : undefined;
    return file === undefined ? undefined : (requireFile(join(folder(), file)) as ValidatorModule)[key];
  };
  return {
    validator: (key) => {
      const isRight = Object.hasOwn(everyday, key) ? everyday[key] : undefined;
      return isRight === undefined ? whole(key) : withErrors(isRight, () => whole(key));
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

/** A validator that asks for yes or no first: the one that tells errors is loaded when the answer is no. */
function withErrors(isRight: (value: unknown) => boolean, whole: () => Validator | undefined): Validator {
  const validator: Validator = (value) => {
    if (isRight(value)) return true;
    const telling = whole();
    const right = telling?.(value) ?? false;
    validator.errors = telling?.errors ?? null;
    return right;
  };
  return validator;
}

/** `microsoft.storage/storageaccounts@2026-04-01` is explained by `microsoft.storage@2026-04-01.json`. */
function schemaFileName(key: string): string {
  const provider = key.slice(0, key.indexOf('/'));
  return `${provider}${key.slice(key.lastIndexOf('@'))}.json`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
