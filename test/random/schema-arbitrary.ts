import fc, { type Arbitrary } from 'fast-check';
import { isObject } from '../engine/json.ts';
import { isFree, mapSchema } from '../spec-forms/spec-samples.ts';
import { placeholderForms, type Schema, valueForms } from '../spec-forms/spec-schema.ts';
import { oddText, placed, plainTags, type SpecObject, type SpecValue } from './spec-values.ts';

/** How deep optional words are drawn; below only what must be there. */
const deepest = 7;

const arbitraries = new WeakMap<Schema, Map<string, Arbitrary<SpecValue>>>();

/** Any value that a schema of the spec takes: its examples, what is like them, a parameter or an expression in its place. */
export function anyValue(schema: Schema, name: string, depth = 0): Arbitrary<SpecValue> {
  const known = arbitraries.get(schema) ?? new Map<string, Arbitrary<SpecValue>>();
  arbitraries.set(schema, known);
  const key = `${name} ${depth}`;
  const made = known.get(key) ?? makeValue(schema, name, depth);
  known.set(key, made);
  return made;
}

function makeValue(schema: Schema, name: string, depth: number): Arbitrary<SpecValue> {
  const forms = valueForms(schema);
  if (forms.length === 0) return secretValue;
  if (name === 'tags') return plainTags;
  const literals = forms.map(({ schema: form, tag }) => withExamples(form, literalOf(form, { tag, name, depth })));
  const literal = fc.oneof(...literals);
  const type = parameterType(forms[0]?.schema ?? {});
  const takesPlaceholder = placeholderForms(schema).some(({ placeholder }) => placeholder === 'expression');
  // What is inside an object or a list has placeholders of its own.
  // Two names of one list, or versions of one name, may not come out the same; of expressions only the deployment knows.
  return takesPlaceholder && name !== 'name' && name !== 'version' && !['object', 'array'].includes(type)
    ? placed({ type, literal, required: false })
    : literal;
}

/** Whole examples at times: they are what goes together. */
function withExamples(schema: Schema, literal: Arbitrary<SpecValue>): Arbitrary<SpecValue> {
  const isWhole = (value: unknown): boolean => (schema.type === 'array' ? Array.isArray(value) : isObject(value));
  const given = (schema.examples ?? []).filter(isWhole) as SpecValue[];
  if (given.length === 0 || !['object', 'array'].includes(schema.type ?? '')) return literal;
  return fc.oneof(...given.map((value) => fc.constant(value)), literal);
}

const secretValue: Arbitrary<SpecValue> = fc.constantFrom<SpecValue>(
  { parameter: 'unnamed', secure: true },
  {
    keyVaultSecret: {
      id: '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-shared',
      secretName: 'sample',
    },
  },
);

type ParameterType = 'string' | 'int' | 'bool' | 'array' | 'object';

function parameterType({ type }: Schema): ParameterType {
  if (type === 'boolean') return 'bool';
  if (type === 'integer' || type === 'number') return 'int';
  return type === 'object' || type === 'array' ? type : 'string';
}

interface Place {
  readonly tag: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly depth: number;
}

function literalOf(schema: Schema, place: Place): Arbitrary<SpecValue> {
  if (schema.const !== undefined) return fc.constant(schema.const as SpecValue);
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as SpecValue[]));
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'array':
      return listOf(schema, place);
    case 'string':
      return textOf(schema, place.name);
    default:
      return objectOf(schema, place);
  }
}

function numberOf({ examples = [], minimum = 1, maximum = 1000, exclusiveMinimum }: Schema): Arbitrary<SpecValue> {
  const least = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
  const given = examples.filter((value) => typeof value === 'number');
  const near = fc.integer({ min: Math.ceil(least), max: Math.min(maximum, least + 100) });
  return given.length === 0 ? near : fc.oneof(fc.constantFrom(...given), near);
}

/** Names that are valid nearly everywhere; some are those that examples refer to. */
const someName = fc.oneof(
  fc.constantFrom('cpu', 'fraud', 'blue', 'snet-training', 'curated', 'nightly'),
  fc.stringMatching(/^[a-z]{4,9}$/),
);

function textOf(
  { examples = [], pattern, minLength = 0, maxLength = 200 }: Schema,
  name: string,
): Arbitrary<SpecValue> {
  const given = examples.filter((value) => typeof value === 'string').map(completed);
  const fits = (text: string): boolean => pattern === undefined || new RegExp(pattern).test(text);
  if (name === 'name' && fits('fraud')) return fc.oneof(someName, ...given.map((text) => fc.constant(text)));
  const isProse = ['description', 'displayName', 'friendlyName'].includes(name);
  if (isProse) return oddText(Math.min(maxLength, 60), minLength);
  if (given.length > 0) return fc.constantFrom(...given);
  if (pattern === undefined) return fc.constantFrom('sample', 'another');
  return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length >= minLength && text.length <= maxLength);
}

/** Some examples leave out what is the same everywhere. */
const completed = (text: string): string =>
  text.startsWith('/subscriptions/') && text.includes('…')
    ? '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stdata'
    : text;

function listOf({ items = {}, minItems = 0, examples = [] }: Schema, { name, depth }: Place): Arbitrary<SpecValue> {
  const identity = (item: SpecValue): string =>
    isObject(item) && 'name' in item ? `${item['name']} ${item['version'] ?? ''}`.toLowerCase() : JSON.stringify(item);
  // An item whose example says nothing: the example of the whole list does.
  if (items.examples?.[0] === '…') return fc.constantFrom(...((examples.length > 0 ? examples : [[]]) as SpecValue[]));
  const [form] = valueForms(items);
  const isPlain = form !== undefined && ['string', 'integer', 'number'].includes(form.schema.type ?? '');
  // The official schemas have no expressions in lists of plain values.
  const item = isPlain
    ? literalOf({ ...items, ...form.schema }, { tag: {}, name, depth })
    : anyValue(items, name, depth + 1);
  return fc.uniqueArray(item, {
    minLength: Math.max(minItems, 1),
    maxLength: Math.max(minItems, depth < 1 ? 3 : 2),
    selector: identity,
  });
}

function objectOf(schema: Schema, { tag, name, depth }: Place): Arbitrary<SpecValue> {
  const map = mapSchema(schema);
  if (map !== undefined) {
    return fc.dictionary(someName, anyValue(map, name, depth + 1), { minKeys: 1, maxKeys: 2 }) as Arbitrary<SpecObject>;
  }
  if (isFree(schema)) return fc.constantFrom(...((schema.examples ?? [{}]) as SpecValue[]));
  const required = new Set(schema.required ?? []);
  const words = Object.entries(schema.properties ?? {}).filter(([key]) => !(key in tag));
  const optional = words.filter(([key]) => !required.has(key));
  const always = words.filter(([key]) => required.has(key));
  const few = depth > deepest ? 0 : Math.min(3, optional.length);
  return fc.subarray(optional, { maxLength: few }).chain((chosen) => {
    const members = [...always, ...chosen].map(([key, member]) => [key, anyValue(member, key, depth + 1)] as const);
    return fc.record(Object.fromEntries(members)).map((drawn) => ({ ...drawn, ...(tag as SpecObject) }));
  });
}
