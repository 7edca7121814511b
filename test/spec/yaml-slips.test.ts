import { describe, expect, test } from 'vitest';
import { generateText } from '../generate.ts';

/** The first finding, as line:column message. */
function told(spec: string): string {
  const { diagnostics, positions } = generateText(spec);
  const [first] = diagnostics;
  const place = positions.atOffset(first?.offset ?? 0);
  return `${place.line}:${place.column} ${first?.message}`;
}

describe('a slip that the YAML reader notices later', () => {
  test.each([
    ['an open brace', 'name: mlw-x\ntags: {a: b\nlocation: westeurope\n', '2:7 this bracket is not closed'],
    ['an open bracket', 'name: mlw-x\nrequiredTags: [a, b\nlocation: westeurope\n', '2:15 this bracket is not closed'],
    ['the inner of two', 'name: mlw-x\ntags: {a: [b}\nlocation: w\n', '2:11 this bracket is not closed'],
    ['an open quote', 'name: mlw-x\ntags: {a: "b}\nlocation: westeurope\n', '2:11 this quote is not closed'],
    ['a missing space', 'name: mlw-x\nlocation:westeurope\nkeyVault: new\n', '2:9 a space is missing after the colon'],
  ])('is told where it is: %s', (_, spec, want) => expect(told(spec)).toBe(want));

  test.each([
    [
      'a colon in text',
      'name: mlw-x\nworkspace:\n  description: note: this\n',
      '3:20 bad indentation of a mapping entry',
    ],
    [
      'brackets in comments and text',
      "name: mlw-x # {\nworkspace:\n  description: it's [x\n   a: b: c\n",
      '4:5 bad indentation of a mapping entry',
    ],
  ])('is not made up: %s', (_, spec, want) => expect(told(spec)).toBe(want));
});
