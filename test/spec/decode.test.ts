import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/diagnostics/place.ts';
import { maxSpecBytes } from '../../src/spec/decode.ts';
import { cases } from '../thoroughness.ts';
import { reading, told } from './reading.ts';

const bytes = (...parts: ReadonlyArray<string | readonly number[]>): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('decode', () => {
  it.each([
    ['UTF-8', bytes('name: é😀\n')],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'name: é😀\n')],
    ['UTF-16 LE with a mark', bytes([0xff, 0xfe], [...utf16('name: é😀\n')])],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff], [...utf16('name: é😀\n').swap16()])],
    ['text with a mark', '\uFEFFname: é😀\n'],
  ])('%s is read and the mark dropped', (_, source) => {
    expect(reading(source)).toMatchObject({ value: { name: 'é😀' }, findings: [], file: { text: 'name: é😀\n' } });
  });

  it.each([
    ['Latin 1', bytes('a: 1\nname: caf', [0xe9], '\n'), 2, 10],
    ['a character cut at the end', bytes('name: caf', [0xc3]), 1, 10],
    ['a character cut in the middle', bytes('a: \uFFFD', [0xef, 0xbf], 'x'), 1, 5],
    ['after a good U+FFFD', bytes('a: \uFFFD', [0xff]), 1, 5],
    ['an overlong form', bytes('a: ', [0xc0, 0x80]), 1, 4],
    ['an encoded surrogate', bytes('a: ', [0xed, 0xa0, 0x80]), 1, 4],
    ['after a mark', bytes([0xef, 0xbb, 0xbf], 'a: ', [0xff]), 1, 4],
    ['UTF-16 without a mark', utf16('name: a\n'), 1, 2],
    ['UTF-16 of odd length', bytes([0xff, 0xfe], [...utf16('a: b')], [0x41]), 1, 5],
    ['NUL', bytes('a: 1\nb: x', [0], 'y'), 2, 5],
    ['NUL in text', 'a: x\0y', 1, 5],
    ['NUL before a bad byte', bytes('a: ', [0], [0xff]), 1, 4],
    ['a bad byte before NUL', bytes('a: ', [0xff], [0]), 1, 4],
  ])('%s is refused at the first bad byte', (_, source, line, column) => {
    const { findings, value, file } = reading(source);
    expect(value).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['AML1002']);
    const place = findings[0] && placeOf(findings[0], { file: 'spec.yml', ...file });
    expect(place).toMatchObject({ line, column });
  });

  it('a file of the greatest size is read, a greater one is not', () => {
    const padding = (size: number): string => `a: 1\n#${'é'.repeat((size - 6) / 2)}`;
    expect(told(padding(maxSpecBytes))).toEqual([]);
    expect(told(padding(maxSpecBytes + 2))).toEqual(['AML1003']);
    expect(told(Buffer.from(padding(maxSpecBytes + 2)))).toEqual(['AML1003']);
  });

  it('no bytes make it throw, and it never lets U+FFFD in by itself', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (source) => {
        const { value, file } = reading(source);
        if (value !== undefined && source[0] !== 0xff && source[0] !== 0xfe) {
          expect(Buffer.from(file.text)).toEqual(
            Buffer.from(source).subarray(source[0] === 0xef && source[1] === 0xbb ? 3 : 0),
          );
        }
      }),
      { numRuns: cases(2000) },
    );
  });
});
