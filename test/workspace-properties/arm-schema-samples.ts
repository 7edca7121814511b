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
  readonly allOf?: readonly ArmVariant[];
}

interface ArmVariant {
  readonly if: ArmSchema;
  readonly then: ArmSchema;
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
  readonly #leastValues = new Map<ArmSchema, { readonly value: unknown }>();

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
    const [first, ...others] = (schema.allOf ?? []).map((variant) => this.#variant(schema, variant));
    const members = this.#members(schema, first?.around ?? this.#required(schema));
    const variants = [...(first === undefined ? [] : [first]), ...others].flatMap(({ own, around }) =>
      this.#members(own, around),
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

  /** What one kind of an object has of its own, and the least object of the kind. */
  #variant(
    schema: ArmSchema,
    { if: condition, then }: ArmVariant,
  ): { readonly own: ArmSchema; readonly around: object } {
    const own = this.#resolve(then);
    return { own, around: { ...this.#required(schema), ...this.#required(own), ...tagOf(condition) } };
  }

  #members(schema: ArmSchema, around: object): readonly Sample[] {
    return Object.entries(schema.properties ?? {})
      .filter(([key]) => key !== 'copy')
      .flatMap(([key, member]) => {
        const { const: fixed, enum: values } = this.#resolve(member);
        const tag: unknown = Reflect.get(around, key);
        const told = typeof tag === 'string' && fixed === undefined && values === undefined && this.#isChoice(member);
        const samples = told ? [{ keys: [], value: tag, whole: tag }] : this.samples(member, key);
        return samples.map((sample) => wrap(key, around, sample));
      });
  }

  /** Whether a value is one of several: it may tell the kind of the object, which is then as the object around it says. */
  #isChoice(member: ArmSchema): boolean {
    const { 'x-enum': known, else: otherwise } = this.#resolve(member);
    return known !== undefined || otherwise?.enum !== undefined;
  }

  #required({ properties = {}, required = [] }: ArmSchema): object {
    return Object.fromEntries(
      required.flatMap((key) => {
        const member = properties[key];
        return member === undefined ? [] : [[key, this.#least(member, key)]];
      }),
    );
  }

  /** Asked for again and again by whatever stands beside it. */
  #least(schema: ArmSchema, name: string): unknown {
    const known = this.#leastValues.get(schema);
    if (known !== undefined) return known.value;
    const value = this.samples(schema, name)[0]?.whole;
    this.#leastValues.set(schema, { value });
    return value;
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
    return fitted([schema.pattern, schema.else?.pattern], [`a ${name}`, name, '2g', '3.4', '10.0.0.0/16', '10.0.0.10']);
  }
}

/** The first of the texts that one of the patterns allows, else the first. */
function fitted(patterns: ReadonlyArray<string | undefined>, texts: readonly [string, ...string[]]): string {
  const known = patterns.filter((pattern) => pattern !== undefined);
  if (known.length === 0) return texts[0];
  return texts.find((text) => known.some((pattern) => new RegExp(pattern).test(text))) ?? texts[0];
}

function tagOf({ properties = {} }: ArmSchema): object {
  return Object.fromEntries(Object.entries(properties).map(([key, { const: value }]) => [key, value]));
}

function wrap(key: string | number, around: object, { keys, value, whole }: Sample): Sample {
  const outer = Array.isArray(around) ? [whole] : { ...around, [key]: whole };
  return { keys: [key, ...keys], value, whole: outer };
}
