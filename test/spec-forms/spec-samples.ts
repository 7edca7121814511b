import { isObject } from '../engine/json.ts';
import { placeholderForms, type Schema, valueForms } from './spec-schema.ts';

/** A word of the spec, and the least value around it that is valid. */
export interface WordSample {
  /** Keys and positions that lead to the value. */
  readonly keys: ReadonlyArray<string | number>;
  readonly value: unknown;
  readonly whole: unknown;
  /** What tells the forms apart that lead to it: `AzureBlob`, `Sas`. */
  readonly kinds: readonly string[];
  /** Whether it takes whatever ARM has there. */
  readonly free?: true;
}

/** A key that no map has by itself. */
export const mapKey = 'sampleName';

const tooDeep = 12;

/** Every word below a schema, down to the last, in each of its forms. */
function wordSamples(schema: Schema, name: string, depth = 0): readonly WordSample[] {
  if (depth > tooDeep) return [];
  const forms = valueForms(schema);
  if (forms.length === 0) return secretSamples(schema, name);
  return forms.flatMap(({ schema: form, tag }) => formSamples(form, { tag, name, depth }));
}

interface FormPlace {
  readonly tag: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly depth?: number;
}

/** The words of one form of a value. */
export function formSamples(form: Schema, { tag, name, depth = 0 }: FormPlace): readonly WordSample[] {
  const around = leastOfForm(form, tag, name);
  const members = Object.entries(form.properties ?? {}).flatMap(([key, member]) =>
    (key in tag ? [leaf(tag[key])] : wordSamples(member, key, depth + 1)).map((sample) => wrap(key, around, sample)),
  );
  const { items } = form;
  const listed = items === undefined ? [] : wordSamples(items, name, depth + 1).map((sample) => wrap(0, [], sample));
  const map = mapSchema(form);
  const mapped = map === undefined ? [] : wordSamples(map, name, depth + 1).map((sample) => wrap(mapKey, {}, sample));
  const inner = [...members, ...listed, ...mapped];
  if (inner.length > 0) {
    const own = Object.values(tag).map(String);
    return own.length === 0 ? inner : inner.map((sample) => ({ ...sample, kinds: [...own, ...sample.kinds] }));
  }
  if (isFree(form)) return [{ ...leaf(form.examples?.[0] ?? {}), free: true }];
  return leafValues(form, name).map(leaf);
}

function secretSamples(schema: Schema, name: string): readonly WordSample[] {
  if (!placeholderForms(schema).some(({ placeholder }) => placeholder === 'parameter')) return [];
  return [leaf({ parameter: `sample_${name}`, secure: true })];
}

const leaf = (value: unknown): WordSample => ({ keys: [], value, whole: value, kinds: [] });

/** What the values of a map look like; nothing where any will do. */
export function mapSchema({
  type,
  additionalProperties,
  patternProperties = {},
  properties,
}: Schema): Schema | undefined {
  if (type !== 'object' || properties !== undefined) return undefined;
  const schema = typeof additionalProperties === 'object' ? additionalProperties : Object.values(patternProperties)[0];
  return schema === undefined || Object.keys(schema).length === 0 ? undefined : schema;
}

/** An object of ARM's own keys. */
export const isFree = (schema: Schema): boolean =>
  (schema.type === 'object' && schema.properties === undefined && mapSchema(schema) === undefined) ||
  (schema.type === undefined && schema.enum === undefined && schema.const === undefined);

/** The least value that is valid; what is an example of it is. */
function leastValue(schema: Schema, name: string): unknown {
  const [form] = valueForms(schema);
  if (form === undefined) return secretSamples(schema, name)[0]?.value;
  return leastOfForm(form.schema, form.tag, name);
}

export function leastOfForm(form: Schema, tag: FormPlace['tag'], name: string): unknown {
  if (form.type === 'array') {
    const { items = {}, minItems = 0 } = form;
    return Array.from({ length: minItems }, () => leastValue(items, name));
  }
  if (isFree(form)) return form.examples?.[0] ?? {};
  if (form.type !== 'object' && form.properties === undefined) return leafValues(form, name)[0];
  const entries = (form.required ?? []).map((key) => [key, leastValue(form.properties?.[key] ?? {}, key)] as const);
  return { ...Object.fromEntries(entries), ...tag };
}

/** Values for a word: the example first, then others, so that one of them is not what is there anyway. */
function leafValues(schema: Schema, name: string): readonly unknown[] {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum !== undefined) return distinct([...plainExamples(schema), ...schema.enum]);
  switch (schema.type) {
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'object':
      return [{}];
    case 'array':
      return [[]];
    default:
      return textValues(schema, name);
  }
}

function plainExamples({ examples = [] }: Schema): readonly unknown[] {
  return examples.filter((example) => !isObject(example) && !Array.isArray(example));
}

function numbers(schema: Schema): readonly number[] {
  const { minimum = 1, maximum = 2_147_483_647 } = schema;
  const [example = minimum] = plainExamples(schema).filter((value) => typeof value === 'number');
  const next = example < maximum ? example + 1 : example - 1;
  return distinct([example, next]).filter((value) => value >= minimum && value <= maximum);
}

/** Where a text names something, and its example something that only another spec has. */
const identityId =
  '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-sample';
const sampleTexts: ReadonlyMap<string, string> = new Map([
  ['userAssignedIdentities', identityId],
  ['assignedIdentities', '5f0d9e7a-1111-4222-8333-0123456789ab'],
]);

function textValues(schema: Schema, name: string): readonly string[] {
  const known = sampleTexts.get(name);
  if (known !== undefined) return [known];
  const [example] = plainExamples(schema).filter((value) => typeof value === 'string');
  const fits = (text: string): boolean =>
    text.length <= (schema.maxLength ?? 1024) &&
    (schema.pattern === undefined || new RegExp(schema.pattern).test(text));
  const made = example === undefined ? [`a ${name}`, name] : [`${example}x`, `${example}1`];
  return distinct([...(example === undefined ? [] : [example]), ...made.filter(fits)]).slice(0, 2);
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

function wrap(key: string | number, around: unknown, { keys, value, whole, ...rest }: WordSample): WordSample {
  const outer = Array.isArray(around) ? [whole] : { ...Object(around), [key]: whole };
  return { keys: [key, ...keys], value, whole: outer, ...rest };
}
