import type { JsonValue } from '../model/expression.ts';
import { type SpecWord, same, specWords } from './spec-words.ts';

/** The word of the spec that values of a template come from. */
export interface SpecSource {
  readonly key: string;
  readonly word: SpecWord;
  /** Which of the environments has the word. */
  readonly variant: number;
}

/** Finds out which word of the spec made the values that differ in the templates. */
export class SpecSources {
  readonly #candidates: ReadonlyArray<SpecSource & { readonly values: ReadonlyArray<JsonValue | undefined> }>;

  constructor(specs: readonly JsonValue[]) {
    const words = specs.map(specWords);
    const keys = new Set(words.flatMap((one) => [...one.keys()]));
    this.#candidates = [...keys].flatMap((key) => {
      const values = words.map((one) => one.get(key)?.value);
      const variant = values.findIndex((value) => value !== undefined);
      const word = words[variant]?.get(key);
      if (word === undefined || values.every((value) => same(value, values[0]))) return [];
      return [{ key, word, variant, values }];
    });
  }

  /**
   * The word that has these very values wherever it stands. Of several, one about the resource at hand comes first, then
   * the one that has a name like the property's.
   */
  find(values: readonly JsonValue[], property: string, origins: readonly string[]): SpecSource | undefined {
    const fitting = this.#candidates.filter((candidate) =>
      candidate.values.every((value, variant) => value === undefined || same(value, values[variant])),
    );
    // What decides on other values of the resource than its own has them only by chance: it needs two to be sure.
    const sure = fitting.filter((candidate) => differingValues(candidate.values) > 1 || isLike(candidate, property));
    const rank = (candidate: SpecSource): number =>
      (origins.some((origin) => isUnder(candidate.word.path, origin)) ? 2 : 0) + (isLike(candidate, property) ? 1 : 0);
    return [...sure].sort((left, right) => rank(right) - rank(left))[0];
  }
}

const differingValues = (values: ReadonlyArray<JsonValue | undefined>): number =>
  new Set(values.filter((value) => value !== undefined).map((value) => JSON.stringify(value))).size;

const isUnder = (path: string, origin: string): boolean =>
  origin !== '' && (path === origin || path.startsWith(`${origin}/`));

function isLike({ word }: SpecSource, property: string): boolean {
  const last = (word.words.at(-1) ?? '').toLowerCase();
  const name = property.toLowerCase();
  return last.length > 1 && (name.includes(last) || last.includes(name));
}
