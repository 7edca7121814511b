import { isObject, type JsonObject, objectOf } from '../engine/json.ts';
import { generateSpec } from '../generate.ts';
import { samplesOf, valueAt } from '../workspace-properties/arm-schema-samples.ts';
import { named } from './needs.ts';
import { exampleSpecs, leastItem, type Place, typesAt } from './places.ts';

/** A place with a spec around it in which its least item is valid. */
export interface Ground {
  readonly place: Place;
  /** The item to add words to. */
  readonly base: JsonObject;
  readonly specWith: (items: readonly JsonObject[]) => JsonObject;
  /** The number of the item that a path of the spec leads into. */
  readonly positionOf: (path: string) => number | undefined;
  /** The keys of a path below the item. */
  readonly pathInside: (path: string) => readonly string[];
}

type Candidate = Pick<Ground, 'base' | 'specWith'>;

/** A ground, and the types of the resources that it makes. */
export interface TypedGround extends Ground {
  readonly types: readonly string[];
}

/**
 * The least item of a place where that is valid; else one from the examples, with what they have around it. The assets of a
 * registry are not those of a workspace: there is a ground for each set of types that a place makes.
 */
export function groundsOf(
  place: Place,
  isOurs: (type: string) => boolean,
): readonly TypedGround[] | { readonly refusal: string } {
  const grounds: TypedGround[] = [];
  let refusal: string | undefined;
  for (const candidate of candidates(place, isOurs)) {
    const types = typesMade(candidate, place).filter(isOurs);
    if (types.length === 0 || types.every((type) => grounds.some((ground) => ground.types.includes(type)))) continue;
    const { diagnostics } = generateSpec(candidate.specWith([candidate.base]));
    const error = diagnostics.find(({ severity }) => severity === 'error');
    if (error === undefined) grounds.push({ place, ...candidate, ...paths(place), types });
    else refusal ??= `${error.code} ${error.path}: ${error.message}`;
  }
  return grounds.length === 0 && refusal !== undefined ? { refusal } : grounds;
}

/** The types that an object of the spec makes, whatever else is wrong with it. */
function typesMade({ base, specWith }: Candidate, { keys }: Place): readonly string[] {
  try {
    return typesAt(specWith([base]), keys);
  } catch {
    return [];
  }
}

function* candidates(place: Place, isOurs: (type: string) => boolean): Generator<Candidate> {
  const section = String(place.keys[0]);
  const specWith: Ground['specWith'] = (items) => ({ name: 'mlw-settable', [section]: place.around(items) });
  const least = { base: leastItem(place, 'base0'), specWith };
  yield least;
  yield* withArmProperties(least, typesMade(least, place).filter(isOurs));
  for (const spec of exampleSpecs.filter(({ kind }) => kind !== undefined)) {
    yield { base: least.base, specWith: (items) => ({ ...spec, [section]: place.around(items) }) };
  }
  for (const spec of exampleSpecs) {
    for (const { item, keys } of itemsAt(spec, place.keys)) {
      if (!isObject(item) || !hasTag(item, place)) continue;
      const base = named(item, { place }, 'base0');
      yield { base, specWith };
      yield { base, specWith: (items) => replaced(spec, keys, items) };
    }
  }
}

/** Where the least object of a place is too little for ARM, with the properties that ARM demands. */
function* withArmProperties(candidate: Candidate, types: readonly string[]): Generator<Candidate> {
  for (const type of types) {
    const sample = samplesOf(type).find(({ keys: [first] }) => first === 'properties');
    const properties = objectOf(objectOf(sample?.whole)['properties']);
    yield { ...candidate, base: { ...candidate.base, properties } };
  }
}

const hasTag = (item: JsonObject, { form }: Place): boolean =>
  Object.entries(form.tag).every(([key, value]) => item[key] === value);

interface Found {
  readonly item: unknown;
  /** Keys of the list that the item is in, or of the item itself. */
  readonly keys: ReadonlyArray<string | number>;
}

function itemsAt(value: unknown, keys: Place['keys'], above: Place['keys'] = []): readonly Found[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [{ item: value, keys: above }];
  if (key !== 0) return itemsAt(valueAt(value, [key]), rest, [...above, key]);
  const list = Array.isArray(value) ? value : [];
  if (rest.length === 0) return list.map((item) => ({ item, keys: above }));
  return list.flatMap((item, index) => itemsAt(item, rest, [...above, index]));
}

function replaced(spec: JsonObject, keys: Found['keys'], items: readonly JsonObject[]): JsonObject {
  const copy = structuredClone(spec);
  const holder = valueAt(copy, keys.slice(0, -1));
  const key = keys.at(-1) ?? '';
  const list = valueAt(copy, keys);
  Reflect.set(Object(holder), key, Array.isArray(list) ? items : items[0]);
  return copy;
}

function paths({ keys, listed }: Place): Pick<Ground, 'positionOf' | 'pathInside'> {
  const depth = keys.length;
  const names = keys.slice(0, listed ? -1 : undefined).filter((key) => key !== 0);
  const split = (path: string): readonly string[] =>
    path
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return {
    pathInside: (path) => split(path).slice(depth),
    positionOf: (path) => {
      const parts = split(path);
      const leads = names.every((name) => parts.includes(String(name))) && parts.length >= depth;
      if (!leads) return undefined;
      return listed ? Number(parts[depth - 1]) : 0;
    },
  };
}
