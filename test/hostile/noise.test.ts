import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { randomSpec } from '../random/spec-arbitrary.ts';
import { cases } from '../thoroughness.ts';
import { outcomeOf, prototypeMembers, tellingFaults } from './outcome.ts';
import { richSpec } from './rich-spec.ts';

const seed = 20_260_503;

/** Any source: no throw, findings that are well told, files or an error but never both and never neither. */
function expectManners(source: string | Uint8Array): void {
  const outcome = outcomeOf(source);
  expect(tellingFaults(outcome)).toEqual([]);
  expect(outcome.errors.length > 0).toBe(outcome.files.size === 0);
}

const words = [
  ...'-?:,[]{}#&*!|>\'"%@`~<\n\t \\ab01.'.split(''),
  '\n  ',
  '\n    ',
  '\r\n',
  ': ',
  '- ',
  '---\n',
  '<<: ',
  '&a ',
  '*a',
  '!!str ',
  '"\\u',
  '\uFEFF',
  '\u202e',
  '\ud83d',
  '\0',
  '__proto__: ',
  'constructor: ',
  '[resourceGroup().location]',
  '{{x}}',
  ...Object.keys(richSpec).map((key) => `\n${key}: `),
  '\nname: mlw-noise',
  '{parameter: p}',
  '{expression: "[x()]"}',
  'new',
  'none',
  'choice',
  '{new: ',
  '{existing: ',
  'null',
  'true',
  '1e999',
  '0x10',
];

describe('noise never makes it throw, and every finding has a place', () => {
  test('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), expectManners), { seed, numRuns: cases(1500) });
  });

  test('random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), expectManners), {
      seed,
      numRuns: cases(1000),
    });
  });

  test('random words of YAML and of the spec', () => {
    const source = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(''));
    fc.assert(fc.property(source, expectManners), { seed, numRuns: cases(2500) });
  });

  test('random JSON under the keys of the spec', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const spec = fc.dictionary(fc.constantFrom(...Object.keys(richSpec)), value, { noNullPrototype: true });
    const named = spec.map((members) => JSON.stringify({ name: 'mlw-noise', ...members }));
    fc.assert(fc.property(named, expectManners), { seed, numRuns: cases(1000) });
  });

  test('a spec with a stretch of it cut out, doubled or replaced', () => {
    const texts = [dump(richSpec), JSON.stringify(richSpec, null, 1), dump(richSpec, { flowLevel: 1 })];
    const damage = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.nat(10_000),
      length: fc.nat(30),
      put: fc.oneof(fc.constantFrom(...words), fc.constant('')),
    });
    fc.assert(
      fc.property(damage, ({ text, at, length, put }) => {
        const start = at % text.length;
        expectManners(text.slice(0, start) + put + text.slice(start + length));
      }),
      { seed, numRuns: cases(400) },
    );
  });

  test('random specs with a byte changed', () => {
    fc.assert(
      fc.property(randomSpec, fc.nat(), fc.nat(255), ({ spec }, at, byte) => {
        const bytes = Buffer.from(JSON.stringify(spec));
        bytes[at % bytes.length] = byte;
        expectManners(bytes);
      }),
      { seed, numRuns: cases(150) },
    );
  });

  test('and `Object.prototype` is as it was', () => {
    const before = prototypeMembers();
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      for (const place of ['', 'tags', 'workspace', 'storageAccount']) {
        const evil = `{"polluted": 1, "prototype": {"polluted": 1}, "__proto__": {"polluted": 1}}`;
        const member = `"${key}": ${evil}`;
        const text = place === '' ? `{"name": "mlw-x", ${member}}` : `{"name": "mlw-x", "${place}": {${member}}}`;
        const outcome = outcomeOf(text);
        expect(outcome.errors.length, text).toBeGreaterThan(0);
      }
    }
    expect(prototypeMembers()).toBe(before);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
