import { describe, expect, it } from 'vitest';
import type { SpecPath } from '../../src/diagnostics/diagnostic.ts';
import { placeOf } from '../../src/diagnostics/place.ts';
import { reading, textAt } from './reading.ts';

const spec = `# the workspace
name: mlw-1
"quoted key": 'it''s'
version: 1.10
empty:
tags: {a/b: x, "c": , d: [1, {e: f}]}
list:
  - one
  - # nothing
  -
  - {k: v} # more
  - - inner
block: |
  # text
  more
folded: >-

  last
shared: &s
  deep: [p, q]
again: *s
`;

const { file, findings } = reading(spec);

function at(path: string, which: 'key' | 'value' = 'value'): string {
  const place = file.positions.find(path as SpecPath, which);
  return `${place.line}:${place.column} ${textAt(file.text, place)}`;
}

describe('positions', () => {
  it('the spec is read', () => {
    expect(findings).toEqual([]);
  });

  it.each([
    ['/name', '2:7 mlw-1'],
    ['/quoted key', "3:15 'it''s'"],
    ['/version', '4:10 1.10'],
    ['/tags', '6:7 {a/b: x, "c": , d: [1, {e: f}]}'],
    ['/tags/a~1b', '6:13 x'],
    ['/tags/d', '6:26 [1, {e: f}]'],
    ['/tags/d/0', '6:27 1'],
    ['/tags/d/1', '6:30 {e: f}'],
    ['/tags/d/1/e', '6:34 f'],
    ['/list/0', '8:5 one'],
    ['/list/3', '11:5 {k: v}'],
    ['/list/4/0', '12:7 inner'],
    ['/block', '14:3 # text'],
    ['/folded', '18:3 last'],
    ['/again', '21:8 *s'],
    ['/again/deep/1', '20:13 q'],
  ])('the value at %s', (path, want) => {
    expect(at(path)).toBe(want);
  });

  it.each([
    ['/name', '2:1 name'],
    ['/quoted key', '3:1 "quoted key"'],
    ['/tags/a~1b', '6:8 a/b'],
    ['/tags/d/1/e', '6:31 e'],
    ['/again/deep', '20:3 deep'],
    ['/list/0', '8:5 one'],
  ])('the key at %s', (path, want) => {
    expect(at(path, 'key')).toBe(want);
  });

  it('an empty value is at its key, an empty item at its dash', () => {
    expect(at('/empty')).toBe('5:1 empty');
    expect(at('/tags/c')).toBe('6:16 "c"');
    expect(at('/list/1')).toBe('9:3 -');
    expect(at('/list/2')).toBe('10:3 -');
  });

  it('a path that does not exist is at the nearest that does', () => {
    expect(at('/tags/nope/deeper')).toBe('6:1 tags');
    expect(at('/list/9')).toBe('7:1 list');
    expect(at('/list/3/nope')).toBe('11:5 {k: v}');
    expect(at('/name/x', 'key')).toBe('2:1 name');
    expect(at('/toString')).toMatch(/^2:1 /);
  });

  it('a mapping goes to its last line', () => {
    expect(file.positions.find('/shared' as SpecPath)).toEqual({ line: 20, column: 3, endLine: 20, endColumn: 15 });
    expect(file.positions.find('' as SpecPath)).toMatchObject({ line: 2, endLine: 21 });
  });

  it('columns count UTF-16 units', () => {
    const other = reading('"é😀": [x, "😀", y]').file;
    expect(other.positions.find('/é😀/2' as SpecPath)).toEqual({ line: 1, column: 18, endLine: 1, endColumn: 19 });
  });

  it('CRLF and CR count as line ends', () => {
    for (const end of ['\r\n', '\r']) {
      const other = reading(`a: 1${end}${end}b: 2`).file;
      expect(other.positions.find('/b' as SpecPath)).toMatchObject({ line: 3, column: 4, endColumn: 5 });
    }
  });

  it('an offset gives the place of what starts there', () => {
    const offset = spec.indexOf('one');
    expect(file.positions.atOffset(offset)).toEqual({ line: 8, column: 5, endLine: 8, endColumn: 8 });
    expect(file.positions.atOffset(offset + 1)).toEqual({ line: 8, column: 6, endLine: 8, endColumn: 6 });
    expect(file.positions.atOffset(1e9)).toMatchObject({ line: 22, column: 1 });
  });

  it('written gives the value with its quotes', () => {
    expect(file.positions.written('/version' as SpecPath)).toBe('1.10');
    expect(file.positions.written('/quoted key' as SpecPath)).toBe("'it''s'");
    expect(file.positions.written('/empty' as SpecPath)).toBeUndefined();
    expect(file.positions.written('/nope' as SpecPath)).toBeUndefined();
  });

  it('the second of two equal keys is told at its own line', () => {
    const twice = reading('a: 1\nb: 2\na: 3\n');
    const place = twice.findings[0] && placeOf(twice.findings[0], { file: 'x', ...twice.file });
    expect(place).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 2 });
  });

  it('there are positions, if poor ones, for what is no YAML', () => {
    expect(reading('a: [').file.positions.find('/a' as SpecPath)).toMatchObject({ line: 1, column: 1 });
  });
});
