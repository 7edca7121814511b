import { describe, expect, test } from 'vitest';
import { byCodePoint, canonicalResource, merge, prune, sortKeys } from '../../src/render/canonical-json.ts';
import { absentMark } from '../../src/render/helpers.ts';

describe('prune', () => {
  test.each([
    ['an absent member', { a: 1, b: absentMark }, { a: 1 }],
    ['an object of absent members', { a: { b: absentMark, c: { d: absentMark } }, e: 1 }, { e: 1 }],
    ['nothing that was written empty', { a: {}, b: [], c: null }, { a: {}, b: [], c: null }],
    ['absent members in a list', [{ a: absentMark, b: 1 }], [{ b: 1 }]],
  ])('leaves out %s', (_, given, want) => {
    expect(prune(given)).toEqual(want);
  });
});

describe('merge', () => {
  test.each([
    [{ a: 1, b: { c: 1, d: 2 } }, { b: { c: 3 } }, { a: 1, b: { c: 3, d: 2 } }],
    [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
    [undefined, { a: 1 }, { a: 1 }],
    [{ a: { b: 1 } }, { a: 'text' }, { a: 'text' }],
  ])('puts members over those of the same name: %j + %j', (base, over, want) => {
    expect(merge(base, over)).toEqual(want);
  });

  test('takes a key named like a property of every object for a plain key', () => {
    expect(merge({ constructor: 'a' }, { toString: 'b' })).toEqual({ constructor: 'a', toString: 'b' });
  });
});

describe('order', () => {
  test('is by code point, whatever the locale thinks of umlauts', () => {
    expect(['b', 'ä', 'a', 'B', '\u{1F600}', '\uFF5E'].sort(byCodePoint)).toEqual([
      'B',
      'a',
      'b',
      'ä',
      '\uFF5E',
      '\u{1F600}',
    ]);
  });

  test.each([
    ['a', 'a', 0],
    ['a', 'ab', -1],
    ['\u{1F600}', '\u{1F600}a', -1],
    ['\u{1F600}a', '\u{1F600}', 1],
    ['\uFF5E', '\u{1F600}', -1],
    ['\u{1F601}', '\u{1F600}', 1],
  ])('of %j and %j is told by the sign %i', (left, right, sign) => {
    expect(Math.sign(byCodePoint(left, right))).toBe(sign);
  });

  test('of a resource is that of the reference pages, then by name', () => {
    const given = { properties: {}, zebra: 1, name: 'n', type: 't', apiVersion: 'v', condition: 'c', alpha: 1 };
    expect(Object.keys(canonicalResource(given))).toEqual([
      'condition',
      'type',
      'apiVersion',
      'name',
      'properties',
      'alpha',
      'zebra',
    ]);
  });

  test('reaches into lists and leaves their own order', () => {
    expect(JSON.stringify(sortKeys([{ b: 1, a: 2 }, 3]))).toBe('[{"a":2,"b":1},3]');
  });
});
