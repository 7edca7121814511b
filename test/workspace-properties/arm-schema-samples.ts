import { readFileSync } from 'node:fs';

/** The parts of a JSON schema that the committed ARM schemas use. */
interface ArmSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly 'x-enum'?: readonly unknown[];
  readonly else?: ArmSchema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ArmSchema>>;
  readonly additionalProperties?: boolean | ArmSchema;
  readonly items?: ArmSchema;
  readonly allOf?: ReadonlyArray<{ readonly if: ArmSchema; readonly then: ArmSchema }>;
}

/** A writable property, and the least resource that has it. */
export interface Sample {
  /** Keys and positions that lead to the value. */
  readonly keys: ReadonlyArray<string | number>;
  readonly value: unknown;
  /** The object around it, with what else it must have. */
  readonly whole: unknown;
}

/** What is ARM's own and stands in every resource. */
const armKeys = new Set(
  'type apiVersion name copy condition dependsOn scope comments metadata existing resources'.split(' '),
);

const schemas = new URL('../../schemas/', import.meta.url);

function readSchema(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, schemas), 'utf8'));
}

interface TypeTable {
  readonly versions: readonly string[];
  readonly paths: Readonly<Record<string, { readonly since: string; readonly until?: string }>>;
}

/** `schemas/api-versions.json`. */
export const apiVersionTable = readSchema('api-versions.json') as {
  readonly pinned: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, TypeTable>>;
};

/** Every writable property of a type, down to the last, at its pinned API version or another. */
export function samplesOf(type: string, apiVersion = apiVersionTable.pinned[type]): readonly Sample[] {
  const [provider, ...rest] = type.split('/');
  const folder = `arm/${provider}/${apiVersion}`;
  const root = readSchema(`${folder}/${rest.join('.')}.json`) as ArmSchema;
  const { definitions } = readSchema(`${folder}/definitions.json`) as { definitions: Record<string, ArmSchema> };
  return new Walk(definitions).resource(root);
}

/** The path as `schemas/api-versions.json` has it: `*` for a key of a map, `[]` for an item of a list. */
export function pathOf(keys: Sample['keys']): string {
  return keys
    .map((key) => (key === 0 ? '[]' : key === mapKey ? '.*' : `.${key}`))
    .join('')
    .slice(1);
}

/** The paths of the samples and of the objects and lists around them. */
export function allPaths(samples: readonly Sample[]): readonly string[] {
  const paths = samples.flatMap(({ keys }) => keys.map((_, index) => pathOf(keys.slice(0, index + 1))));
  return [...new Set(paths)].filter((path) => !/(\[\]|\*)$/.test(path)).sort();
}

export function valueAt(root: unknown, keys: Sample['keys']): unknown {
  return keys.reduce<unknown>(
    (value, key) => (value === undefined ? undefined : Reflect.get(Object(value), key)),
    root,
  );
}

/** A key that no map has by itself. */
const mapKey = 'sampleName';

/** Properties of the storage account that a rule allows to be false only, since it is the workspace's default one, and why. */
export const neverTrue: ReadonlyMap<string, string> = new Map([
  ['isHnsEnabled', 'the default storage account has no hierarchical namespace'],
  ['isSftpEnabled', 'SFTP needs a hierarchical namespace'],
  ['isNfsV3Enabled', 'NFS needs a hierarchical namespace'],
]);

class Walk {
  readonly #definitions: Readonly<Record<string, ArmSchema>>;

  constructor(definitions: Readonly<Record<string, ArmSchema>>) {
    this.#definitions = definitions;
  }

  resource({ properties = {} }: ArmSchema): readonly Sample[] {
    return Object.entries(properties)
      .filter(([key]) => !armKeys.has(key))
      .flatMap(([key, schema]) => this.samples(schema, key).map((sample) => wrap(key, {}, sample)));
  }

  samples(given: ArmSchema, name: string): readonly Sample[] {
    const schema = this.#resolve(given);
    const members = this.#members(schema, {});
    const variants = (schema.allOf ?? []).flatMap((variant) =>
      this.#members(this.#resolve(variant.then), tagOf(variant.if)),
    );
    const { items, additionalProperties } = schema;
    const listed = items === undefined ? [] : this.samples(items, name).map((sample) => wrap(0, [], sample));
    const mapped =
      typeof additionalProperties === 'object'
        ? this.samples(additionalProperties, name).map((sample) => wrap(mapKey, {}, sample))
        : [];
    const inner = [...members, ...variants, ...listed, ...mapped];
    if (inner.length > 0) return inner;
    const value = this.#leaf(schema, name);
    return [{ keys: [], value, whole: value }];
  }

  #members(schema: ArmSchema, tag: object): readonly Sample[] {
    return Object.entries(schema.properties ?? {})
      .filter(([key]) => key !== 'copy')
      .flatMap(([key, member]) => {
        const around = { ...this.#required(schema), ...tag };
        return this.samples(member, key).map((sample) => wrap(key, around, sample));
      });
  }

  #required({ properties = {}, required = [] }: ArmSchema): object {
    return Object.fromEntries(
      required.flatMap((key) => {
        const member = properties[key];
        return member === undefined ? [] : [[key, this.samples(member, key)[0]?.whole]];
      }),
    );
  }

  #resolve(schema: ArmSchema): ArmSchema {
    const { $ref } = schema;
    if ($ref === undefined) return schema;
    const name = $ref.split('#/definitions/')[1] ?? '';
    if ($ref.includes('values.json')) return { type: name };
    return this.#resolve(this.#definitions[name] ?? {});
  }

  #leaf(schema: ArmSchema, name: string): unknown {
    if (schema.const !== undefined) return schema.const;
    if (neverTrue.has(name)) return false;
    const values = schema.enum ?? schema['x-enum'] ?? schema.else?.enum;
    if (values !== undefined) return values[0];
    const types = [schema.type ?? 'string'].flat();
    if (types.includes('boolean')) return true;
    if (types.includes('integer') || types.includes('number')) return 30;
    if (types.includes('array')) return [];
    if (types.includes('object')) return {};
    if (schema.else?.pattern?.startsWith('^[0-9a-fA-F]{8}') || /^tenantId$/.test(name)) {
      return '00000000-0000-4000-8000-000000000001';
    }
    return `a ${name}`;
  }
}

function tagOf({ properties = {} }: ArmSchema): object {
  return Object.fromEntries(Object.entries(properties).map(([key, { const: value }]) => [key, value]));
}

function wrap(key: string | number, around: object, { keys, value, whole }: Sample): Sample {
  const outer = Array.isArray(around) ? [whole] : { ...around, [key]: whole };
  return { keys: [key, ...keys], value, whole: outer };
}
