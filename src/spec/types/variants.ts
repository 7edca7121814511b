import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox';
import { either, type KeyHelp } from './value.ts';

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
  const known = { type: 'object', required: [key], properties: { [key]: typeKey } };
  const closed = (own: TProperties, name: string): object => {
    const { properties, required = [] } = Type.Object({ ...common, ...own }) as {
      properties: object;
      required?: string[];
    };
    return {
      title: `${key}: ${name}`,
      type: 'object',
      required: [key, ...required],
      properties: { [key]: typeKey, ...properties },
      additionalProperties: false,
    };
  };
  const chain = [...names].reverse().reduce<object>((otherwise, name, position) => {
    const own = closed(types[name] ?? {}, name);
    return position === 0 ? own : either({ properties: { [key]: { const: name } } }, own, otherwise);
  }, {});
  return Type.Unsafe<VariantItem<C, V, D>>(either(known, chain, known));
}
