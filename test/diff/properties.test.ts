import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathText, type ResourceChange, type TemplateDiff } from '../../src/diff/change.ts';
import { compareTemplates, isSame } from '../../src/diff/compare-templates.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/model/expression.ts';
import { isList } from '../../src/model/is-list.ts';
import { cases, sampleOf } from '../thoroughness.ts';

const out = join(import.meta.dirname, '../../out');
const examples = readdirSync(out).sort();

function templateOf(example: string): JsonObject {
  const value: JsonValue = JSON.parse(readFileSync(join(out, example, 'main.json'), 'utf8'));
  return isJsonObject(value) ? value : {};
}

const diffOf = (before: JsonObject, after: JsonObject) => compareTemplates({ template: before }, { template: after });

/** Keys and positions that lead to a value within a template. */
type Path = ReadonlyArray<string | number>;

interface Leaf {
  readonly path: Path;
  /** As a difference there should be told. */
  readonly told: string;
}

/** What names an item, or is told by another path than its own. */
const apart: ReadonlySet<string> = new Set([
  'name',
  'id',
  'objectId',
  'category',
  'categoryGroup',
  'service',
  'location',
  'value',
]);

/** Scalars that stand at a place of their own: not in a list of scalars, nor in an item that an expression names. */
function leavesOf(value: JsonValue, path: Path, told: string): readonly Leaf[] {
  if (isList(value)) {
    return value.flatMap((item, position) => {
      const name = isJsonObject(item) ? item['name'] : undefined;
      return typeof name === 'string' && !name.startsWith('[')
        ? leavesOf(item, [...path, position], `${told}[${name}]`)
        : [];
    });
  }
  if (!isJsonObject(value)) return value === null ? [] : [{ path, told }];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isItem = typeof path.at(-1) === 'number';
    return isItem && apart.has(key)
      ? []
      : leavesOf(inner, [...path, key], `${told}${pathText([key]).startsWith('[') ? '' : '.'}${pathText([key])}`);
  });
}

/** Every place of every resource of an example that is not a nested deployment. */
function placesIn(template: JsonObject): readonly Leaf[] {
  const { resources } = template;
  if (resources === undefined || !isList(resources)) return [];
  return resources.flatMap((resource: JsonValue, position: number) => {
    if (!isJsonObject(resource) || resource['type'] === 'Microsoft.Resources/deployments') return [];
    return ['properties', 'sku', 'identity'].flatMap((key) => {
      const value = resource[key];
      return value === undefined ? [] : leavesOf(value, ['resources', position, key], key);
    });
  });
}

function withValue(value: JsonValue, [step, ...rest]: Path, made: JsonValue | undefined): JsonValue {
  if (step === undefined) return made ?? null;
  if (isList(value)) return value.map((item, position) => (position === step ? withValue(item, rest, made) : item));
  if (!isJsonObject(value)) return value;
  if (rest.length === 0 && made === undefined)
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === step ? withValue(inner, rest, made) : inner]),
  );
}

const templates = examples.map(templateOf);

/** A place in a template at random. */
const place = fc
  .record({
    template: fc.constantFrom(...templates),
    at: fc.nat(),
    made: fc.oneof(
      fc.constant(undefined),
      fc.integer({ min: 1e6 }),
      fc.string({ minLength: 3 }).map((text) => `made ${text}`),
    ),
  })
  .map(({ template, at, made }) => {
    const places = placesIn(template);
    return { template, leaf: places[at % Math.max(1, places.length)], made };
  })
  .filter(({ leaf }) => leaf !== undefined);

describe('comparing templates', () => {
  it.each(sampleOf(examples))('finds no difference between %s and itself', (example) => {
    expect(isSame(diffOf(templateOf(example), templateOf(example)))).toBe(true);
  });

  it('finds a change of one property exactly where it is', () => {
    fc.assert(
      fc.property(place, ({ template, leaf, made }) => {
        if (leaf === undefined) return;
        const after = withValue(template, leaf.path, made);
        const { resources, parameters, outputs } = diffOf(template, isJsonObject(after) ? after : {});
        expect(resources).toHaveLength(1);
        expect(parameters).toEqual([]);
        expect(outputs).toEqual([]);
        const [change, ...others] = resources[0]?.changes ?? [];
        expect(others).toEqual([]);
        const path = pathText(change?.path ?? []);
        // Of an object that becomes empty, or ceases to be one, the object is told.
        expect(leaf.told === path || (made === undefined && leaf.told.startsWith(path))).toBe(true);
      }),
      { numRuns: cases(100) },
    );
  });

  it('finds the same from the other side, with added and removed exchanged', () => {
    const pair = fc.tuple(fc.constantFrom(...templates), fc.constantFrom(...templates));
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(told(diffOf(other, one), 'mirrored')).toEqual(told(diffOf(one, other), 'as it is'));
      }),
      { numRuns: cases(60) },
    );
  });
});

const mirror = { added: 'removed', removed: 'added', changed: 'changed' } as const;

/** What is told, as texts in no order, from this side or from the other. */
function told({ resources, parameters, outputs }: TemplateDiff, from: 'mirrored' | 'as it is'): readonly string[] {
  const isMirrored = from === 'mirrored';
  const kindOf = (kind: keyof typeof mirror) => (isMirrored ? mirror[kind] : kind);
  const ofResource = ({ kind, type, id, was, changes }: ResourceChange) => {
    const ids = [was?.id ?? id, id];
    if (isMirrored) ids.reverse();
    const inside = was === undefined ? changes.map((one) => `${kindOf(one.kind)} ${pathText(one.path)}`).sort() : [];
    return JSON.stringify([kindOf(kind), type.toLowerCase(), ...ids, ...inside]);
  };
  const signatures = [...parameters, ...outputs].map(({ kind, name, changes }) =>
    JSON.stringify([
      kindOf(kind),
      name.toLowerCase(),
      ...changes.map((one) => `${kindOf(one.kind)} ${pathText(one.path)}`).sort(),
    ]),
  );
  return [...resources.map(ofResource), ...signatures].sort();
}
