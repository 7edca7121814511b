import fc from 'fast-check';
import { dump } from 'js-yaml';
import { type Generated, generate } from '../../src/pipeline.ts';
import type { SpecObject, SpecValue } from '../random/spec-values.ts';

export const run = (source: string | Uint8Array): Generated =>
  generate(source, { specName: 'same', specFile: 'same.yml' });

/** The files as one text, for one comparison. */
export const bytesOf = (source: string | Uint8Array): string => JSON.stringify([...run(source).files]);

/** Where two sources do not give the same files: the first line of each file that differs; `[]` for the same bytes. */
export function differences(source: string | Uint8Array, other: string | Uint8Array): string[] {
  const [first, second] = [run(source).files, run(other).files];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  return names.flatMap((name) => {
    const [left, right] = [first.get(name)?.split('\n') ?? [], second.get(name)?.split('\n') ?? []];
    const line = [...left, ''].findIndex((text, position) => text !== right[position]);
    const same = first.get(name) === second.get(name);
    return same ? [] : [`${name}:${line + 1}: ${left[line]} ≠ ${right[line]}`];
  });
}

/** What was found, without the places: these differ between one way of writing and another. */
export const findingsOf = (source: string | Uint8Array): string => findingsIn(run(source));

const findingsIn = ({ diagnostics }: Generated): string =>
  JSON.stringify(diagnostics.map(({ code, path, message }) => `${code} ${path} ${message}`).sort());

/** What a source gives and what is found in it, in one run. */
export function outcomeOf(source: string | Uint8Array): { readonly bytes: string; readonly findings: string } {
  const generated = run(source);
  return { bytes: JSON.stringify([...generated.files]), findings: findingsIn(generated) };
}

/** The ways to write one value, by name. */
export const styles: Readonly<Record<string, (spec: SpecObject) => string>> = {
  'compact JSON': (spec) => JSON.stringify(spec),
  'indented JSON': (spec) => JSON.stringify(spec, null, '\t'),
  'block style': (spec) => dump(spec, { noRefs: true, lineWidth: -1 }),
  'flow style': (spec) => dump(spec, { noRefs: true, flowLevel: 0, lineWidth: -1 }),
  'quotes everywhere': (spec) => dump(spec, { noRefs: true, forceQuotes: true, quoteStyle: 'double', lineWidth: -1 }),
  'folded lines': (spec) => dump(spec, { noRefs: true, lineWidth: 40 }),
};

/** The value with the keys of every mapping in another order. */
export function shuffled(value: SpecValue, random: () => number): SpecValue {
  if (Array.isArray(value)) return value.map((item: SpecValue) => shuffled(item, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => ({ key, inner, rank: random() }));
  entries.sort((left, right) => left.rank - right.rank);
  return Object.fromEntries(entries.map(({ key, inner }) => [key, shuffled(inner, random)]));
}

/** Numbers between 0 and 1 that a seed decides. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const anySeed = fc.nat({ max: 2 ** 31 - 1 });
