import { isObject, type JsonObject, objectOf } from '../engine/json.ts';
import { formSamples, mapKey, type WordSample } from '../spec-forms/spec-samples.ts';
import { type Sample, valueAt } from '../workspace-properties/arm-schema-samples.ts';
import { attempt, type Outcome } from './attempt.ts';
import type { Ground } from './ground.ts';
import { named, needsOf } from './needs.ts';

export type Keys = ReadonlyArray<string | number>;

/** A leaf of a resource that is there, or other, by the word. */
interface Effect {
  readonly type: string;
  readonly keys: Keys;
  readonly value: unknown;
}

export interface WordResult {
  /** E.g. `scaleSettings.maxInstances`. */
  readonly word: string;
  readonly sample: WordSample;
  readonly effects: readonly Effect[];
  /** Why no spec with the word was accepted. */
  readonly refusal?: string;
}

const wordPath = (keys: Keys): string =>
  keys
    .map((key) => (key === 0 ? '[]' : key === mapKey ? '.*' : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** What each word of a place does to the resources that it makes, by Microsoft's engine; `nested` are places of their own. */
export async function wordResults(ground: Ground, nested: readonly Keys[]): Promise<readonly WordResult[]> {
  const { schema, tag } = ground.place.form;
  const apart = [...nested, ...Object.keys(tag).map((key) => [key]), ['name'], ['properties']];
  const samples = formSamples(schema, { tag, name: 'item' }).filter(
    ({ keys }) => !apart.some((above) => above.every((key, index) => keys[index] === key)),
  );
  const byWord = new Map<string, WordSample[]>();
  for (const sample of samples)
    byWord.set(wordPath(sample.keys), [...(byWord.get(wordPath(sample.keys)) ?? []), sample]);
  // Most words show with their first value; what the program fills in by itself shows with another one.
  const first = await resultsOf(
    ground,
    [...byWord.values()].flatMap((list) => list.slice(0, 1)),
  );
  const silent = new Set(first.filter(({ effects }) => effects.length === 0).map(({ word }) => word));
  const others = [...byWord].flatMap(([word, list]) => (silent.has(word) ? list.slice(1, 12) : []));
  return [...first, ...(await resultsOf(ground, others))];
}

async function resultsOf(ground: Ground, samples: readonly WordSample[]): Promise<readonly WordResult[]> {
  if (samples.length === 0) return [];
  const items = samples.map((sample, index) => named(withWord(ground, sample), ground, `w${index}x`));
  const [base, ...outcomes] = await attempt(ground, [named(ground.base, ground, 'base0'), ...items]);
  const plain = leaves(base, 'base0');
  return outcomes.map((outcome, index) => {
    const sample = samples[index] as WordSample;
    const row = { word: wordPath(sample.keys), sample };
    if ('refusal' in outcome) return { ...row, effects: [], refusal: outcome.refusal };
    return { ...row, effects: effectsOf(sample, leaves(outcome, `w${index}x`), plain) };
  });
}

/** The item with the word, and with nothing else of what the word is a part of. */
function withWord(ground: Ground, { keys, whole }: WordSample): JsonObject {
  return { ...ground.base, ...objectOf(whole), ...needsOf(ground.place.title, wordPath(keys), objectOf(whole)) };
}

/** Leaves that are not as without the word, or that have its name and its value: the program's default may be the same. */
function effectsOf(
  { keys, value }: WordSample,
  own: ReadonlyMap<string, Effect>,
  plain: ReadonlyMap<string, Effect>,
): readonly Effect[] {
  const differing = [...own].filter(([key, effect]) => !same(plain.get(key)?.value, effect.value));
  const gone = [...plain].filter(([key]) => !own.has(key));
  if (differing.length + gone.length > 0) return [...differing, ...gone].map(([, effect]) => effect);
  const name = keys.findLast((key) => typeof key === 'string' && key !== mapKey);
  const isSecret = isObject(value) && 'parameter' in value;
  const text = JSON.stringify(value);
  return [...own.values()].filter(
    (effect) => effect.keys.includes(name ?? '') && (isSecret || text.includes(JSON.stringify(effect.value))),
  );
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Every leaf of resources by type and path; the item's own name reads as that of any other. */
function leaves(outcome: Outcome | undefined, name: string): ReadonlyMap<string, Effect> {
  const found = new Map<string, Effect>();
  const add = (type: string, value: unknown, keys: Keys): void => {
    const entries = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
    for (const [key, inner] of entries) add(type, inner, [...keys, key]);
    if (entries.length > 0) return;
    const plain = typeof value === 'string' ? value.replaceAll(name, 'item') : value;
    found.set(`${type} ${keys.join('/')}`, { type, keys, value: plain });
  };
  const resources = outcome !== undefined && 'resources' in outcome ? outcome.resources : [];
  for (const { id: _id, dependsOn: _dependsOn, type, ...rest } of resources) {
    add(type, rest, []);
  }
  return found;
}

/** Whether a leaf of a resource is at a path of ARM's, whatever the keys of maps and the numbers of items are. */
export function isAt(effect: Keys, keys: Keys): boolean {
  if (effect.length !== keys.length) return false;
  return keys.every((key, index) => {
    if (key === mapKey) return true;
    return key === 0 ? typeof effect[index] === 'number' : key === effect[index];
  });
}

/**
 * The samples that a word sets which takes an object of ARM's own: it is found by its name. What ARM's object looks like
 * is then checked by setting the whole of it.
 */
export async function throughFreeWords(
  ground: Ground,
  words: readonly WordResult[],
  samples: readonly Sample[],
): Promise<readonly Sample[]> {
  const free = words
    .filter(({ sample }) => sample.free === true)
    .map(({ sample: { keys, whole } }) => ({ keys, whole }));
  const tries = samples.flatMap((sample) =>
    free.flatMap(({ keys, whole }) => {
      const depth = sample.keys.lastIndexOf(keys.at(-1) ?? '');
      return depth < 0
        ? []
        : [{ sample, item: withFree(ground, { keys, whole }, valueAt(sample.whole, sample.keys.slice(0, depth + 1))) }];
    }),
  );
  const outcomes = await attempt(
    ground,
    tries.map(({ item }, index) => named(item, ground, `f${index}x`)),
  );
  return tries.flatMap(({ sample }, index) => {
    const outcome = outcomes[index];
    const resources = outcome !== undefined && 'resources' in outcome ? outcome.resources : [];
    return resources.some((resource) => same(valueAt(resource, sample.keys), sample.value)) ? [sample] : [];
  });
}

function withFree(ground: Ground, { keys, whole }: Pick<WordSample, 'keys' | 'whole'>, value: unknown): JsonObject {
  const copy = objectOf(structuredClone(whole));
  Reflect.set(Object(valueAt(copy, keys.slice(0, -1))), keys.at(-1) ?? '', value);
  return { ...ground.base, ...copy };
}
