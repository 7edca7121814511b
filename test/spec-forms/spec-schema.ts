import { readFileSync } from 'node:fs';

/** The parts of JSON schema that the schema of the spec uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly description?: string;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Branch[];
  readonly additionalProperties?: boolean | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly writeOnly?: boolean;
}

/** What an object has besides if a key has a value. */
interface Branch {
  readonly if?: Schema;
  readonly then?: {
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, Schema | true>>;
  };
}

/** `schemas/spec.schema.json`, as it is now: what reads it needs no change when a section is added. */
export const specSchema = JSON.parse(
  readFileSync(new URL('../../schemas/spec.schema.json', import.meta.url), 'utf8'),
) as Schema & { readonly $defs: Readonly<Record<string, Schema>> };

/** What stands in the place of a value and is none: a parameter, an expression, a secret of a key vault. */
type PlaceholderKind = 'parameter' | 'expression' | 'keyVaultSecret';

/** One way to write a value: a schema without conditions. */
export interface Form {
  readonly schema: Schema;
  /** Keys with the values that make it this form: `{type: 'AzureBlob'}`. */
  readonly tag: Readonly<Record<string, unknown>>;
  readonly placeholder?: PlaceholderKind;
}

/** The schema behind a `$ref`, with what stands beside the `$ref`. */
function resolved(schema: Schema): Schema {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  const name = $ref.replace('#/$defs/', '');
  const target = specSchema.$defs[name];
  if (target === undefined) throw new Error(`no definition of ${$ref}`);
  return { ...resolved(target), ...own };
}

const formsBySchema = new WeakMap<object, readonly Form[]>();

/** Every form that the chain of conditions of a schema tells apart, in its order; without placeholders unless asked for. */
function formsOf(schema: Schema): readonly Form[] {
  const known = formsBySchema.get(schema);
  if (known !== undefined) return known;
  const forms = chainForms(resolved(schema));
  formsBySchema.set(schema, forms);
  return forms;
}

/** The forms that hold a value of the user's own. */
export const valueForms = (schema: Schema): readonly Form[] =>
  formsOf(schema).filter(({ placeholder }) => placeholder === undefined);

export const placeholderForms = (schema: Schema): readonly Form[] =>
  formsOf(schema).filter(({ placeholder }) => placeholder !== undefined);

function chainForms(given: Schema): readonly Form[] {
  const schema = resolved(given);
  const { if: condition, then: yes, else: no, ...common } = schema;
  if (schema.allOf !== undefined) return variantForms(schema);
  if (condition === undefined) return isDeadEnd(schema) ? [] : [formOf(schema)];
  const branches = [...chainForms(both(condition, resolved(yes ?? {}))), ...chainForms(no ?? {})];
  const { examples } = common;
  return branches.map((form) => ({ ...form, schema: { ...(examples && { examples }), ...form.schema } }));
}

/** The objects that a key tells apart: what a branch marks with `true` is described for all of them. */
function variantForms({ allOf = [], properties = {}, required = [] }: Schema): readonly Form[] {
  return allOf.map(({ if: condition = {}, then = {} }) => {
    const own = Object.entries(then.properties ?? {}).map(
      ([key, schema]) => [key, schema === true ? (properties[key] ?? {}) : schema] as const,
    );
    const all = [...new Set([...required, ...(then.required ?? [])])];
    return { schema: { type: 'object', properties: Object.fromEntries(own), required: all }, tag: tagOf(condition) };
  });
}

/** What holds where a condition and what follows from it hold. */
function both(condition: Schema, then: Schema): Schema {
  const required = [...new Set([...(condition.required ?? []), ...(then.required ?? [])])];
  return { ...condition, ...then, ...(required.length > 0 && { required }) };
}

/** A secret is never text: its last branch is there for the message alone. */
const isDeadEnd = ({ writeOnly, required = [], properties }: Schema): boolean =>
  writeOnly === true && required.includes('parameter') && properties === undefined;

const placeholderKinds = new Map<string, PlaceholderKind>([
  ['ParameterValue', 'parameter'],
  ['ExpressionValue', 'expression'],
  ['KeyVaultSecretValue', 'keyVaultSecret'],
]);

const definitionNames = new Map(Object.entries(specSchema.$defs).map(([name, { properties }]) => [properties, name]));

function formOf(schema: Schema): Form {
  const placeholder = placeholderKinds.get(definitionNames.get(schema.properties) ?? '');
  return { schema, tag: {}, ...(placeholder !== undefined && { placeholder }) };
}

function tagOf({ properties = {} }: Schema): Form['tag'] {
  const entries = Object.entries(properties).flatMap(([key, { const: value }]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}
