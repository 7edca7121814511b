import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import validate from '../../generated/spec-validator.cjs';
import { declareResources } from '../../src/resources/declare-resources.ts';
import { modelFromSpec } from '../../src/resources/model.ts';
import { createSpecReader } from '../../src/spec/reader.ts';
import type { Spec } from '../../src/spec/types.ts';
import { isObject, type JsonObject, objectOf } from '../engine/json.ts';
import { isFree, leastOfForm } from '../spec-forms/spec-samples.ts';
import { type Form, type Schema, specSchema, valueForms } from '../spec-forms/spec-schema.ts';

/** A place of the spec whose object becomes a resource: it has `properties:`, ARM's own. */
export interface Place {
  /** E.g. `onlineEndpoints[].deployments[]`. */
  readonly title: string;
  /** The key of the spec, and those below it; 0 for an item of a list. */
  readonly keys: ReadonlyArray<string | number>;
  readonly form: Form;
  /** Whether the place is an item of a list, so that one spec can have many. */
  readonly listed: boolean;
  /** The value of the whole section with these items at the place. */
  readonly around: (items: readonly unknown[]) => unknown;
}

/** The sections, and the workspace itself; environments have the words of all. */
export const sectionKeys: readonly string[] = [
  'workspace',
  ...validate.sectionKeys.filter((key) => key !== 'environments'),
];

/** The value of the whole section with this value at the place. */
type Around = (value: unknown) => unknown;

interface Above {
  readonly keys: Place['keys'];
  readonly around: Around;
}

/** Every place of a section, in each of its forms. */
export function placesOf(section: string): readonly Place[] {
  const schema = specSchema.properties?.[section];
  return schema === undefined ? [] : placesBelow(schema, { keys: [section], around: (value) => value });
}

function placesBelow(schema: Schema, above: Above): readonly Place[] {
  return valueForms(schema).flatMap((form) => {
    const { items } = form.schema;
    if (items === undefined) return placesOfForm(form, above, false);
    const inItem = { keys: [...above.keys, 0], around: above.around };
    return valueForms(items).flatMap((itemForm) => placesOfForm(itemForm, inItem, true));
  });
}

function placesOfForm(form: Form, { keys, around }: Above, listed: boolean): readonly Place[] {
  const { properties = {} } = form.schema;
  const one: Around = (value) => around(listed ? [value] : value);
  const title = keys
    .map((key) => (key === 0 ? '[]' : `.${key}`))
    .join('')
    .slice(1);
  const fill = (items: readonly unknown[]): unknown => around(listed ? items : items[0]);
  const own = isFree(properties['properties'] ?? notFree) ? [{ title, keys, form, listed, around: fill }] : [];
  const outer = objectOf(leastOfForm(form.schema, form.tag, 'item'));
  const inner = Object.entries(properties)
    .filter(([key, member]) => key !== 'properties' && !(key in form.tag) && valueForms(member).some(holdsMore))
    .flatMap(([key, member]) =>
      placesBelow(member, { keys: [...keys, key], around: (value) => one({ ...outer, [key]: value }) }),
    );
  return [...own, ...inner];
}

const notFree: Schema = { type: 'string' };

const holdsMore = ({ schema }: Form): boolean => schema.items !== undefined || schema.properties !== undefined;

/** The specs that people learn from: they know what goes together. */
export const exampleSpecs: readonly JsonObject[] = readdirSync(new URL('../../examples/', import.meta.url))
  .sort()
  .map((file) => objectOf(load(readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8'))));

/** The types of the resources that an object of a spec makes, by the path that they say they come from. */
export function typesAt(spec: JsonObject, keys: Place['keys']): readonly string[] {
  const path = `/${keys.join('/')}`;
  const reader = createSpecReader(
    () => undefined,
    () => undefined,
  );
  const declarations = declareResources(modelFromSpec(spec as unknown as Spec, reader));
  return declarations.filter(({ origin }) => origin === path).map(({ view }) => view.type);
}

/** A place filled with its least item, and with a name that no other item has. */
export function leastItem({ form }: Place, name: string): JsonObject {
  const least = objectOf(leastOfForm(form.schema, form.tag, 'item'));
  if (!isObject(form.schema.properties?.['name'])) return least;
  return { ...least, name: [...String(least['name']).split('/').slice(0, -1), name].join('/') };
}
