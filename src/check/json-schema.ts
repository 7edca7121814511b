/** The part of JSON Schema that `schemas/arm` is written in. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  /** Together with `else`: an expression, or a string that obeys the rule. */
  readonly if?: JsonSchema;
  readonly else?: JsonSchema;
  /** The variants of a union, each behind an `if` on the tag. */
  readonly allOf?: ReadonlyArray<{ readonly if: JsonSchema; readonly then: JsonSchema }>;
  readonly 'x-enum'?: readonly string[];
  readonly 'x-readOnly'?: readonly string[];
  readonly 'x-secret'?: boolean;
}

/** The schemas of one provider at one API version. */
export interface ResourceSchemas {
  readonly values: Readonly<Record<string, JsonSchema>>;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  /** By `type@apiVersion` in lower case. */
  readonly resources: Readonly<Record<string, JsonSchema>>;
}

/** What the schemas say of one place in a resource. */
export interface SchemaAt {
  /** Every schema that applies there: that of the union, and that of the variant the tag chose. */
  readonly schemas: readonly JsonSchema[];
  /** Whether the place, or one around it, holds a secret. */
  readonly secret: boolean;
}

/** Follows a path of keys through a resource and its schema at once, since tags choose the variant. */
export function schemaAt(root: JsonSchema, all: ResourceSchemas, value: unknown, keys: readonly string[]): SchemaAt {
  let here: SchemaAt = { schemas: expand(root, all, value), secret: root['x-secret'] === true };
  let current = value;
  for (const key of keys) {
    current = member(current, key);
    const raw = here.schemas.flatMap((schema) => childSchema(schema, key));
    here = {
      schemas: raw.flatMap((schema) => expand(schema, all, current)),
      secret: here.secret || raw.some((schema) => schema['x-secret'] === true),
    };
  }
  return here;
}

/** The value of a member or item, `undefined` where there is none. */
export function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function childSchema(schema: JsonSchema, key: string): readonly JsonSchema[] {
  if (schema.items) return [schema.items];
  const own = schema.properties;
  if (own && Object.hasOwn(own, key) && own[key]) return [own[key]];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}

/** Resolves a reference, and adds the variant that the value's tag chooses. */
function expand(schema: JsonSchema, all: ResourceSchemas, value: unknown): readonly JsonSchema[] {
  const target = schema.$ref === undefined ? schema : resolve(schema.$ref, all);
  const variant = target.allOf?.find((branch) => holds(branch.if, value));
  return variant ? [target, ...expand(variant.then, all, value)] : [target];
}

function resolve(ref: string, all: ResourceSchemas): JsonSchema {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  return (ref.includes('values.json') ? all.values[name] : all.definitions[name]) ?? {};
}

function holds(condition: JsonSchema, value: unknown): boolean {
  return Object.entries(condition.properties ?? {}).every(([tag, wanted]) => member(value, tag) === wanted.const);
}
