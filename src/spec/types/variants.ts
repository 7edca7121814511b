import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox';
import type { KeyHelp } from './value.ts';

/** The keys of each type of an item, by the type's name. */
type Variants = Readonly<Record<string, TProperties>>;

type KeysOf<V> = V extends V ? keyof V : never;
/** Every key of every type; which type has which is the schema's concern, not the reader's. */
type AllKeys<V extends Variants> = { readonly [K in KeysOf<V[keyof V]>]?: ValueAt<V[keyof V], K> };
type ValueAt<P, K extends PropertyKey> = P extends { readonly [Q in K]: infer S extends TSchema } ? Static<S> : never;

/** An item as the reader sees it: what all types have, and whatever its own type has. */
export type VariantItem<C extends TProperties, V extends Variants, D extends string = 'type'> = Static<TObject<C>> & {
  readonly [K in D]: Extract<keyof V, string>;
} & AllKeys<V>;

/**
 * Objects that a `type` tells apart, each closed to what its type has: an if/then chain, so that a key of another type is
 * told at its place, and editors offer what fits. Where ARM has another word for it, `key` is that word.
 */
export function variants<C extends TProperties, V extends Variants, const D extends string = 'type'>(
  common: C,
  types: V,
  { key = 'type' as D, description, example }: KeyHelp & { readonly key?: D },
) {
  const names = Object.keys(types);
  const typeKey = { enum: names, description, examples: [example] };
  const objects = Object.entries(types).map(([name, own]) => [name, objectOf({ ...common, ...own })] as const);
  const words = { [key]: typeKey, ...commonWords(objects.map(([, { properties }]) => properties)) };
  const branches = objects.map(([name, { properties, required }]) => ({
    if: { required: [key], properties: { [key]: { const: name } } },
    // biome-ignore lint/suspicious/noThenProperty: it is JSON schema's.
    then: {
      title: `${key}: ${name}`,
      required,
      properties: { [key]: true, ...sharing(properties, words) },
      additionalProperties: false,
    },
  }));
  return Type.Unsafe<VariantItem<C, V, D>>({ type: 'object', required: [key], properties: words, allOf: branches });
}

interface ObjectSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

function objectOf(properties: TProperties): ObjectSchema {
  const { properties: words, required = [] } = Type.Object(properties) as Partial<ObjectSchema>;
  return { properties: words ?? {}, required };
}

/** The words that mean the same in whichever type has them. */
function commonWords(all: ReadonlyArray<ObjectSchema['properties']>): Readonly<Record<string, unknown>> {
  const texts = new Map<string, Set<string>>();
  const words = all.flatMap((properties) => Object.entries(properties));
  for (const [word, schema] of words) texts.set(word, (texts.get(word) ?? new Set()).add(JSON.stringify(schema)));
  return Object.fromEntries(words.filter(([word]) => texts.get(word)?.size === 1));
}

/** `true` for the words that are described above already. */
function sharing(properties: ObjectSchema['properties'], words: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(properties).map(([word, schema]) => [word, Object.hasOwn(words, word) ? true : schema]),
  );
}
