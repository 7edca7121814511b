import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArmJson } from '../../src/arm-json/read-arm-json.ts';
import { cases } from '../thoroughness.ts';

test('JSON is read as JSON.parse reads it, however it is spaced', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, space) => {
      const text = JSON.stringify(value, undefined, space);
      expect(readArmJson(text)).toEqual({ value: JSON.parse(text) });
    }),
    { numRuns: cases(500) },
  );
});

test.each([
  ['a byte order mark', '\uFEFF{"a": 1}', { a: 1 }],
  ['a line comment', '// before\n{"a": 1 // after\n}', { a: 1 }],
  ['a block comment', '/* a * b **/{/**/"a"/* x */:/* y\n */1}', { a: 1 }],
  ['a comment in text is text', '{"a": "// no /* comment */"}', { a: '// no /* comment */' }],
  ['a text over lines', '{"a": "[concat(\n\t\'b\')]"}', { a: "[concat(\n\t'b')]" }],
  ['a text over lines that ends with CR LF', '{"a": "x\r\ny"}', { a: 'x\r\ny' }],
  ['escapes', '"\\u00e4\\n\\"\\\\\\/"', 'ä\n"\\/'],
  ['a key twice: the last counts', '{"a": 1, "a": 2}', { a: 2 }],
])('%s', (_, text, value) => {
  expect(readArmJson(text)).toEqual({ value });
});

test('a key __proto__ is a member like any other', () => {
  const read = readArmJson('{"__proto__": {"polluted": true}}');
  expect(JSON.stringify(read)).toBe('{"value":{"__proto__":{"polluted":true}}}');
  expect(Object.hasOwn({}, 'polluted')).toBe(false);
});

test.each([
  ['', 1, 1, 'a value is expected, but the file ends'],
  ['{"a": 1,}', 1, 9, 'a key in double quotes is expected, but "}" is found'],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"," or "}" is expected, but "\\"" is found'],
  ["{'a': 1}", 1, 2, 'a key in double quotes is expected, but "\'" is found'],
  ['[1, 2', 1, 6, '"," or "]" is expected, but the file ends'],
  ['{"a" 1}', 1, 6, '":" is expected, but "1" is found'],
  ['{} x', 1, 4, 'the end of the file is expected, but "x" is found'],
  ['{"a": "b}', 1, 7, 'a text does not end, or has a "\\" that JSON does not know'],
  ['{"a": "\\x"}', 1, 7, 'a text does not end, or has a "\\" that JSON does not know'],
  ['/* x', 1, 1, 'a comment does not end'],
  ['\uFEFFx', 1, 1, 'a value is expected, but "x" is found'],
  ['{"a": 01}', 1, 8, '"," or "}" is expected, but "1" is found'],
  ['NaN', 1, 1, 'a value is expected, but "N" is found'],
])('%j is told at its place', (text, line, column, message) => {
  expect(readArmJson(text)).toEqual({ fault: { message, line, column } });
});

test('text that nests without end is refused', () => {
  const read = readArmJson('['.repeat(1_000_000));
  expect(read).toEqual({ fault: { message: expect.stringContaining('nested'), line: 1, column: 202 } });
});

test('many comments and a text that does not end take no more than a moment', () => {
  expect(readArmJson('/**/'.repeat(100_000))).toHaveProperty('fault');
  expect(readArmJson(`"${'\\'.repeat(99_999)}`)).toHaveProperty('fault');
  expect(readArmJson(`"${'a\\n'.repeat(100_000)}"`)).toHaveProperty('value');
});
