import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { isPlain as isPlainSpec } from '../../src/resources/plain.ts';
import type { Spec } from '../../src/spec/types.ts';
import { randomSpec } from '../random/spec-arbitrary.ts';
import type { SpecObject, SpecValue } from '../random/spec-values.ts';
import { cases, sampleOf } from '../thoroughness.ts';
import { type Outcome, outcomeOf, tellingFaults } from './outcome.ts';
import { type Keys, nodesOf, pointerOf, withNode } from './paths.ts';
import { richSpec } from './rich-spec.ts';

type Kind = 'text' | 'number' | 'flag' | 'list' | 'mapping' | 'nothing';

const samples: Readonly<Record<Kind, SpecValue>> = {
  text: 'torture',
  number: 7.5,
  flag: true,
  list: [],
  mapping: {},
  nothing: null,
};
const kinds = Object.keys(samples) as readonly Kind[];

function kindOf(value: SpecValue): Kind {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    default:
      return 'mapping';
  }
}

/** Where a value of another type is right too. */
const alsoRight: ReadonlyArray<readonly [RegExp, readonly Kind[]]> = [
  // An associated resource without settings is `{}`; with none it is a word.
  [/^\/(?:storageAccount|keyVault|logAnalyticsWorkspace|applicationInsights|containerRegistry)$/, ['mapping']],
  // An item with settings may be its name alone.
  [/\/(?:containers|shares|replications)\/\d+$/, ['text']],
  // A new subnet of an existing network, or the name of one that it has.
  [/^\/virtualNetwork\/existing\/subnets\/\d+$/, ['text']],
];

const isRight = (path: string, kind: Kind, value: SpecValue): boolean =>
  alsoRight.some(([place, right]) => place.test(path) && right.includes(kind)) ||
  (kind === 'text' && isPlaceholder(value));

/** A parameter stands in the place of a text that may be any. */
const isPlaceholder = (value: SpecValue): boolean =>
  typeof value === 'object' && value !== null && ('parameter' in value || 'expression' in value);

interface Torture {
  readonly spec: SpecObject;
  readonly keys: Keys;
  readonly kind: Kind;
}

function tortureOf(spec: SpecObject): readonly Torture[] {
  return nodesOf(spec).flatMap(({ keys, value }) =>
    kinds
      .filter((kind) => kind !== kindOf(value) && !isRight(pointerOf(keys), kind, value))
      .map((kind) => ({ spec, keys, kind })),
  );
}

const outcomeOfTorture = ({ spec, keys, kind }: Torture): Outcome =>
  outcomeOf(JSON.stringify(withNode(spec, keys, samples[kind]), null, 1));

/** What is wrong with what is told of a node of the wrong type: it must be one error, at the node. */
function faultsOf(torture: Torture): string[] {
  const path = pointerOf(torture.keys);
  const what = `${path} as ${torture.kind}`;
  const outcome = outcomeOfTorture(torture);
  const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
  const told = errors.map((error) => `${error.code} ${error.path}`).join(', ');
  const atNode = errors.every((error) => error.path === path);
  const manners = tellingFaults(outcome).map((fault) => `${what}: ${fault}`);
  return errors.length === 1 && atNode ? manners : [...manners, `${what}: ${told || 'no error'}`];
}

const isPlain = (spec: SpecObject): boolean => isPlainSpec(spec as unknown as Spec);

/** Nodes of a section that are tried in each example. */
const sectionTortures = cases(120);

/**
 * What is wrong with what is told of a node in a section. Many words there have several forms (a list or a mapping, a word
 * or a mapping), so that another type may be right, or wrong only in what it lacks; but no error stands only elsewhere.
 */
function faultsElsewhere(torture: Torture): string[] {
  const path = pointerOf(torture.keys);
  const what = `${path} as ${torture.kind}`;
  const outcome = outcomeOfTorture(torture);
  const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
  // In an environment nothing takes a word away: what is then missing is told where it would stand.
  const isTaken = errors.some(
    (error) => error.code === 'AML1104' && path.startsWith(`/environments/`) && path.startsWith(`${error.path}/`),
  );
  // A fault inside a placeholder is told at the placeholder.
  const place = path.replace(/\/(?:expression|parameter)$/, '');
  const here = errors.some((error) => error.path === place || error.path.startsWith(`${place}/`));
  const manners = tellingFaults(outcome).map((fault) => `${what}: ${fault}`);
  if (errors.length === 0 || here || isTaken) return manners;
  return [...manners, `${what}: ${errors.map(({ code, path: at }) => `${code} ${at}`).join(', ')}`];
}

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .sort()
  .map((name) => ({ name, spec: load(readFileSync(new URL(name, folder), 'utf8')) as SpecObject }));

describe('a node of the wrong type gives one error, at the node', () => {
  test('in a spec that is accepted as it is', () => {
    expect(outcomeOf(JSON.stringify(richSpec)).errors).toEqual([]);
    expect(tortureOf(richSpec).length).toBeGreaterThan(500);
  });

  test.each(Object.keys(richSpec))('below %s of a rich spec', (key) => {
    const below = tortureOf(richSpec).filter(({ keys }) => keys[0] === key);
    expect(sampleOf(below).flatMap(faultsOf)).toEqual([]);
  });

  test.each(examples.filter(({ spec }) => isPlain(spec)))('in $name', ({ spec }) => {
    expect(sampleOf(tortureOf(spec)).flatMap(faultsOf)).toEqual([]);
  });

  test.each(examples.filter(({ spec }) => !isPlain(spec)))(
    'in $name, or at what it holds, or is another form',
    ({ spec }) => {
      const all = tortureOf(spec);
      // Evenly spread ones: some examples have thousands.
      const every = Math.ceil(all.length / sectionTortures);
      expect(all.filter((_, position) => position % every === 0).flatMap(faultsElsewhere)).toEqual([]);
    },
  );
});

/** A parameter in `properties:`, which no schema checks: see the known defect below. */
function insideUncheckedPlaceholder(spec: SpecObject, keys: Keys): boolean {
  const depth = keys.lastIndexOf('properties');
  if (depth < 0) return false;
  const holder = keys.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), spec);
  return typeof holder === 'object' && holder !== null && ('parameter' in holder || 'secretName' in holder);
}

describe('whatever stands at a node', () => {
  test.each<[string, SpecObject]>([
    ['a type that is no text', { type: 7, defaultValue: 'x' }],
    ['a type that ARM does not have', { type: 'word' }],
    ['allowed values that are no list', { allowedValues: 'x' }],
    ['a name that no parameter may have', { parameter: "a b'] }" }],
    ['a description that is no text', { description: 7 }],
    ['a least length that is no number', { minLength: 'x' }],
  ])('a parameter in `properties:` with %s gives an error', (_, members) => {
    const parameter = { parameter: 'p', ...members };
    const outcome = outcomeOf(JSON.stringify({ name: 'mlw-x', workspace: { properties: { description: parameter } } }));
    expect(outcome.errors.length).toBeGreaterThan(0);
  });

  test('nothing throws, and a finding has a place and tells no insides', () => {
    const junk = fc.oneof(
      fc.constantFrom<SpecValue>(...kinds.map((kind) => samples[kind])),
      fc.jsonValue({ maxDepth: 2 }).map((value) => value as SpecValue),
      fc.constantFrom<SpecValue>(
        { parameter: 'p' },
        { parameter: 7 },
        { expression: '[x(' },
        { expression: "[parameters('nope')]" },
        { keyVaultSecret: {} },
        { new: {}, existing: {} },
        { choice: {}, new: {} },
      ),
    );
    fc.assert(
      fc.property(randomSpec, fc.nat(), junk, ({ spec }, at, value) => {
        const nodes = nodesOf(spec).filter(({ keys }) => !insideUncheckedPlaceholder(spec, keys));
        const keys = nodes[at % nodes.length]?.keys ?? [];
        const outcome = outcomeOf(JSON.stringify(withNode(spec, keys, value)));
        expect(tellingFaults(outcome)).toEqual([]);
        expect(outcome.errors.length > 0).toBe(outcome.files.size === 0);
      }),
      { seed: 20_260_504, numRuns: cases(600), endOnFailure: true },
    );
  });
});
