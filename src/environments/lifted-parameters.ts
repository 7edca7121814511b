import { isJsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { ParameterType } from '../model/template.ts';
import { ParameterNames } from './parameter-names.ts';
import { type SpecSource, SpecSources } from './spec-sources.ts';

/** A parameter for what differs between environments. */
export interface LiftedParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** One for each environment, the first of which is the default. */
  readonly values: readonly JsonValue[];
  /** The word of the spec; nothing for what several words, or their absence, come to. */
  readonly source: SpecSource | undefined;
}

/** Where in the templates values stand. */
export interface LiftPlace {
  /** The name of the property, or of whatever else holds the values. */
  readonly property: string;
  /** Paths in the specs that the resource around comes from, one for each environment. */
  readonly origins: readonly string[];
  /** Whether a text here may be the name of a resource, which is one parameter wherever it stands. */
  readonly names: boolean;
}

/** The parameters that values become: one for each word of the spec and what it comes to. */
export class LiftedParameters {
  readonly #sources: SpecSources;
  readonly #names: ParameterNames;
  readonly #byMeaning = new Map<string, LiftedParameter>();

  constructor(specs: readonly JsonValue[], taken: Iterable<string>) {
    this.#sources = new SpecSources(specs);
    this.#names = new ParameterNames(taken);
  }

  get all(): readonly LiftedParameter[] {
    return [...this.#byMeaning.values()];
  }

  /** The parameter for values; nothing where they are of no one type, or are no values of their own. */
  lift(values: readonly JsonValue[], place: LiftPlace): LiftedParameter | undefined {
    const type = commonType(values);
    if (type === undefined) return undefined;
    const source = this.#sources.find(values, place.property, place.origins);
    // A word like `type` tells one kind of thing from another, and an object without a word is part of a shape.
    if (source === undefined ? type === 'object' : /\/(?:type|kind)$/.test(source.key)) return undefined;
    const [origin = ''] = place.origins;
    const words = source === undefined ? wordsOf(origin, place.property) : sourceWords(source);
    const shared = place.names && type === 'string';
    const meaning = JSON.stringify(shared ? [values] : [source?.key ?? words, values]);
    const parameter = this.#byMeaning.get(meaning) ?? { name: this.#names.nameFor(words), type, values, source };
    this.#byMeaning.set(meaning, parameter);
    return parameter;
  }
}

/** Long paths are cut at their front, where no name would be lost. */
function sourceWords({ word }: SpecSource): readonly string[] {
  return word.words.length > 4 ? word.words.slice(-4) : word.words;
}

const wordsOf = (origin: string, property: string): readonly string[] => [
  ...origin.split('/').filter((word) => !/^(?:|new|\d+)$/.test(word)),
  property,
];

function commonType(values: readonly JsonValue[]): ParameterType | undefined {
  const [first, ...others] = values.map(typeOf);
  return others.every((type) => type === first) ? first : undefined;
}

function typeOf(value: JsonValue): ParameterType | undefined {
  if (isList(value)) return 'array';
  if (isJsonObject(value)) return 'object';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  return Number.isSafeInteger(value) ? 'int' : undefined;
}
