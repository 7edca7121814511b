import fc, { type Arbitrary } from 'fast-check';
import { sectionSpec } from '../random/section-specs.ts';
import { randomSpec } from '../random/spec-arbitrary.ts';
import type { SpecObject, SpecValue } from '../random/spec-values.ts';

const isObject = (value: SpecValue | undefined): value is SpecObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlaceholder = (value: SpecObject): boolean => 'parameter' in value || 'expression' in value;

/** Draws a number below a limit. */
type Draw = (limit: number) => number;

const aSpec: Arbitrary<SpecObject> = fc.oneof(
  randomSpec.map(({ spec }) => spec),
  sectionSpec,
);

/** Words that tell one kind of thing from another, or that other words name. */
const kept: ReadonlySet<string> = new Set(['apiVersion', 'category', 'kind', 'scope', 'type']);

/** Plain values that random specs have, by the last key: what else could stand there. */
const pool = new Map<string, SpecValue[]>();

function collect(value: SpecValue, key: string): void {
  if (Array.isArray(value)) for (const item of value) collect(item, key);
  else if (isObject(value)) for (const [inner, member] of Object.entries(value)) collect(member, inner);
  else if (value !== null) pool.set(key, [...(pool.get(key) ?? []), value]);
}

function others(key: string, value: SpecValue): readonly SpecValue[] {
  if (pool.size === 0) for (const spec of fc.sample(aSpec, { seed: 1, numRuns: 300 })) collect(spec, '');
  const fitting = (pool.get(key) ?? []).filter((other) => typeof other === typeof value && other !== value);
  return typeof value === 'number' ? [value + 1, ...fitting] : fitting;
}

/** An overlay that says some plain values otherwise; one in `rarity` at each place. */
function valuesOver(base: SpecObject, rarity: number, draw: Draw): SpecObject {
  const entries = Object.entries(base).flatMap(([key, value]): [string, SpecValue][] => {
    if (Array.isArray(value)) return itemsOver(key, value, rarity, draw);
    if (isObject(value)) {
      const inner = isPlaceholder(value) ? {} : valuesOver(value, rarity, draw);
      return Object.keys(inner).length > 0 ? [[key, inner]] : [];
    }
    const choices = kept.has(key) || draw(rarity) > 0 ? [] : others(key, value);
    const other = choices[draw(choices.length)];
    return other === undefined ? [] : [[key, other]];
  });
  return Object.fromEntries(entries);
}

/** Of a list of named items some are said otherwise, and keep their names. */
function itemsOver(key: string, list: readonly SpecValue[], rarity: number, draw: Draw): [string, SpecValue][] {
  const items = list.filter(isObject);
  if (items.length < list.length || items.some(({ name }) => typeof name !== 'string')) return [];
  const over = items.flatMap(({ name = '', ...item }) => {
    const inner = valuesOver(item, rarity, draw);
    return Object.keys(inner).length > 0 ? [{ name, ...inner }] : [];
  });
  return over.length > 0 ? [[key, over]] : [];
}

/** Some keys of another spec as a whole: structure too. */
const keysOf = (other: SpecObject, draw: Draw): SpecObject =>
  Object.fromEntries(Object.entries(other).filter(() => draw(6) === 0));

/** A spec with three environments: two say values otherwise, and the third one values or structure. */
export const specWithEnvironments: Arbitrary<SpecObject> = fc
  .tuple(aSpec, aSpec, fc.infiniteStream(fc.nat(1_000_000)))
  .map(([base, other, stream]) => {
    const draw: Draw = (limit) => (limit === 0 ? 0 : (Number(stream.next().value) % 997) % limit);
    const dev = { name: 'mlw-dev', ...valuesOver(base, 6, draw) };
    const test = { ...valuesOver(base, 12, draw), tags: { env: "o'test [x]" } };
    const prod = draw(2) === 0 ? keysOf(other, draw) : valuesOver(base, 12, draw);
    return { ...base, environments: { dev, test, prod } };
  });
