import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { randomSpec } from '../random/spec-arbitrary.ts';
import type { SpecObject } from '../random/spec-values.ts';
import { cases, sampleOf } from '../thoroughness.ts';
import {
  anySeed,
  bytesOf,
  differences,
  findingsOf,
  numbersFrom,
  outcomeOf,
  run,
  shuffled,
  styles,
} from './spec-texts.ts';

const seed = 20_260_502;
const folder = new URL('../../examples/', import.meta.url);
const examples = sampleOf(
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort(),
);
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const specOf = (name: string): SpecObject => load(textOf(name)) as SpecObject;

/** What is hard to keep in order: lists of keys that differ in length, in case, in script, and that look like numbers. */
const manyKeys: SpecObject = {
  name: 'mlw-keys',
  tags: { b: '1', a: '2', '10': '3', '9': '4', B: '5x', ä: '6', z: '7', Zz: '8', '': 'x' },
  workspace: {
    tags: { y: '1', x: { parameter: 'x', defaultValue: 'd' }, '2': '3', '1': '4' },
    managedNetwork: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      outboundRules: { b: { type: 'FQDN', destination: 'b.org' }, a: { type: 'FQDN', destination: 'a.org' } },
    },
    properties: { v1LegacyMode: false, description: 'd' },
  },
  keyVault: { new: { tags: { q: '1', p: '2' }, properties: { enabledForDeployment: true, createMode: 'default' } } },
  storageAccount: {
    new: { sasPolicy: { sasExpirationPeriod: '1.00:00:00', expirationAction: 'Log' }, tags: { n: '1', m: '2' } },
  },
};
const { '': _, B: __, ...tags } = manyKeys['tags'] as SpecObject;
const specWithManyKeys: SpecObject = { ...manyKeys, tags };

const wanted = new Map<string, ReturnType<typeof outcomeOf>>();

/** What an example gives as it is: asked for by each style. */
function wantedOf(name: string): ReturnType<typeof outcomeOf> {
  const outcome = wanted.get(name) ?? outcomeOf(textOf(name));
  wanted.set(name, outcome);
  return outcome;
}

describe('one spec, however it is written, gives the same bytes', () => {
  test.each(examples)('%s with CRLF, with CR LF mixed, with a byte order mark, with both', (name) => {
    const text = textOf(name);
    const { bytes } = wantedOf(name);
    expect(bytes).not.toBe('[]');
    let line = 0;
    const mixed = text.replaceAll('\n', () => (line++ % 2 === 0 ? '\r\n' : '\n'));
    const crlf = text.replaceAll('\n', '\r\n');
    for (const other of [crlf, mixed, `\uFEFF${text}`, `\uFEFF${crlf}`, text.trimEnd(), `${text}\n\n# end\n`]) {
      expect(bytesOf(other)).toBe(bytes);
    }
    expect(bytesOf(Buffer.from(`\uFEFF${crlf}`))).toBe(bytes);
    expect(bytesOf(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe(bytes);
  });

  test.each(examples.flatMap((name) => Object.keys(styles).map((style) => ({ name, style }))))(
    '$name in $style',
    ({ name, style }) => {
      const written = styles[style]?.(specOf(name)) ?? '';
      expect(outcomeOf(written)).toEqual(wantedOf(name));
    },
  );

  test('random specs in every style', () => {
    fc.assert(
      fc.property(randomSpec, ({ spec }) => {
        const wanted = bytesOf(JSON.stringify(spec));
        for (const [style, write] of Object.entries(styles)) expect(bytesOf(write(spec)), style).toBe(wanted);
        expect(bytesOf(`\uFEFF${styles['block style']?.(spec).replaceAll('\n', '\r\n')}`)).toBe(wanted);
      }),
      { seed, numRuns: cases(60) },
    );
  });
});

/** Environments follow one another: their order is what the spec says. */
function inOrderOfPromotion(shuffledSpec: unknown, spec: unknown): unknown {
  const [mixed, wanted] = [Object(shuffledSpec), Object(Object(spec).environments)];
  if (mixed.environments === undefined) return shuffledSpec;
  const environments = Object.keys(wanted).map((name) => [name, mixed.environments[name]]);
  return { ...mixed, environments: Object.fromEntries(environments) };
}

describe('the order of the keys in the spec does not show', () => {
  test.each(examples)('%s', (name) => {
    const value = specOf(name);
    for (let round = 0; round < cases(5); round += 1) {
      const other = inOrderOfPromotion(shuffled(value, numbersFrom(round)), value);
      expect(differences(JSON.stringify(other), textOf(name))).toEqual([]);
    }
  });

  test('a spec with many keys in every mapping', () => {
    const written = JSON.stringify(specWithManyKeys);
    expect(run(JSON.stringify(specWithManyKeys)).files.size).toBeGreaterThan(0);
    for (let round = 0; round < cases(20); round += 1) {
      const other = JSON.stringify(shuffled(specWithManyKeys, numbersFrom(round)));
      expect(differences(other, written)).toEqual([]);
    }
  });

  test('random specs: neither in the files nor in what is found', () => {
    fc.assert(
      fc.property(randomSpec, anySeed, ({ spec }, shuffle) => {
        const other = JSON.stringify(shuffled(spec, numbersFrom(shuffle)));
        expect(differences(other, JSON.stringify(spec))).toEqual([]);
        expect(findingsOf(other)).toBe(findingsOf(JSON.stringify(spec)));
      }),
      { seed, numRuns: cases(150) },
    );
  });
});
