import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { invisibleCharacterIn } from '../../src/diagnostics/characters.ts';
import { childPath, rootPath, type SpecPath } from '../../src/diagnostics/diagnostic.ts';
import { placeOf } from '../../src/diagnostics/place.ts';
import { cases } from '../thoroughness.ts';
import { reading, textAt } from './reading.ts';

/** Text that a spec may hold. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc.constantFrom('', 'no', '~', '1', '-', '*a', '&a', '!x', '# c', 'a: b', "it's", ' x '),
  )
  // js-yaml itself writes a dash before an exotic space plainly, and reads it as a list in block style.
  .filter((value) => !/(?![\t\n])\p{Cc}|\p{Cs}|-[^\S ]/u.test(value) && invisibleCharacterIn(value) === undefined);

const key = text.filter((value) => value !== '__proto__' && value !== '<<');
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => Math.abs(value) < 2 ** 53),
);
const leaf = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const tree = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, leaf, tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  object: fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
}));

/** Each leaf of a value with its path. */
function leaves(value: unknown, path: SpecPath = rootPath): Array<{ path: SpecPath; value: unknown }> {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, childPath(path, name)));
}

/** What js-yaml makes of a scalar; -0 is told as 0. */
function loadValue(written: string): unknown {
  const value = load(`- ${written}`) as unknown[];
  return value[0] === 0 ? 0 : value[0];
}

/** With 0 for -0. */
const positive = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('round trip', () => {
  it.each([
    ['two spaces', 2],
    ['tabs', '\t'],
    ['nothing', 0],
  ])('JSON indented with %s keeps its values, and each leaf is where it says', (_, indent) => {
    fc.assert(
      fc.property(tree.object, (value) => {
        const { file, value: got, findings } = reading(JSON.stringify(value, null, indent));
        expect(findings).toEqual([]);
        expect(got).toEqual(positive(value));
        for (const leaf of leaves(got)) {
          expect(JSON.parse(textAt(file.text, file.positions.find(leaf.path)))).toEqual(leaf.value);
        }
      }),
      { numRuns: cases(150) },
    );
  });

  it.each([
    ['block style', {}],
    ['flow style', { flowLevel: 0, lineWidth: -1 }],
    ['mixed style', { flowLevel: 2, lineWidth: -1, seqNoIndent: true }],
    ['quotes', { forceQuotes: true, quoteStyle: 'double' as const, lineWidth: -1 }],
  ])('YAML in %s keeps its values, and each leaf on one line is where it says', (_, options) => {
    fc.assert(
      fc.property(tree.object, (value) => {
        const { file, value: got, findings } = reading(dump(value, { noRefs: true, ...options }));
        expect(findings).toEqual([]);
        expect(got).toEqual(positive(value));
        for (const leaf of leaves(got)) {
          const place = file.positions.find(leaf.path);
          const isBlock = /[|>][-+\d]*$/.test(file.text.split('\n')[place.line - 2] ?? '');
          if (place.line === place.endLine && !isBlock) expect(loadValue(textAt(file.text, place))).toEqual(leaf.value);
        }
      }),
      { numRuns: cases(150) },
    );
  });

  it('CRLF gives the same values as LF', () => {
    fc.assert(
      fc.property(tree.object, (value) => {
        const source = dump(value, { noRefs: true });
        expect(reading(source.replaceAll('\n', '\r\n')).value).toEqual(reading(source).value);
      }),
      { numRuns: cases(150) },
    );
  });

  it('no text makes it throw or takes it long, and each finding has a place in the text', () => {
    const token = fc.constantFrom(
      ...'-?:,[]{}#&*!|>\'"%@`~<\n\r\t \\ab01.'.split(''),
      '---',
      '...',
      '<<',
      '&a ',
      '*a',
      '!!str ',
      '? ',
      ': ',
      '- ',
      '\n  ',
      '\r\n',
      '"\\u',
      '\uFEFF',
      '\u202e',
      '%YAML 1.1\n',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const source = tokens.join('');
        const { file, findings, value } = reading(source);
        expect(value !== undefined || findings.some(({ severity }) => severity === 'error')).toBe(true);
        const lines = file.text.split(/\r\n|\n|\r/).length;
        for (const finding of findings) {
          const place = placeOf(finding, { file: 'x', ...file });
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.endLine).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: cases(2000) },
    );
  });
});
