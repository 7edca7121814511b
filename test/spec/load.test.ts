import { describe, expect, it } from 'vitest';
import { loadSpec } from '../../src/spec/load.ts';
import { maxNesting, maxValues } from '../../src/spec/yaml-limits.ts';
import { reading, told } from './reading.ts';

const nestedList = (depth: number): string => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('load › values', () => {
  it.each<[string, string, unknown]>([
    ['words of YAML 1.1 stay text', 'a: [no, on, y, yes, off]', ['no', 'on', 'y', 'yes', 'off']],
    ['booleans and null', 'a: [true, False, NULL, ~, ]', [true, false, null, null]],
    [
      'dates and times stay text',
      'a: [2020-01-01, 12:30:45, 2020-01-01T00:00:00Z]',
      ['2020-01-01', '12:30:45', '2020-01-01T00:00:00Z'],
    ],
    ['integers', 'a: [10, 010, 0o10, 0x1F, -3, +4]', [10, 10, 8, 31, -3, 4]],
    ['integers of YAML 1.1 are text', 'a: [1_000, 0b11]', ['1_000', '0b11']],
    ['floats', 'a: [1.5, 1e1, .5, -0.25e-3]', [1.5, 10, 0.5, -0.00025]],
    ['a number beyond all is text', 'a: 1e999', '1e999'],
    ['the greatest exact integer', 'a: 9007199254740991', 9007199254740991],
    ['quoted numbers are text', 'a: ["1", \'2\']', ['1', '2']],
    ['blocks', 'a: |\n  x\n   y\n\n', 'x\n y\n'],
    ['folded blocks', 'a: >-\n  x\n  y\n', 'x y'],
    ['tabs and line feeds', 'a: "x\\ty\\nz"', 'x\ty\nz'],
    ['an empty value is null', 'a:', null],
    ['aliases', 'b: &x {c: [1]}\na: *x', { c: [1] }],
    ['an anchor on a key', '&k b: 1\na: *k', 'b'],
    ['the nearest anchor of a name', 'b: &x 1\nc: &x 2\na: *x', 2],
    ['a joined emoji', 'a: "👩‍👧 ❤️"', '👩‍👧 ❤️'],
  ])('%s', (_, source, value) => {
    expect(reading(source)).toMatchObject({ value: { a: value }, findings: [] });
  });

  it('-0 is 0', () => {
    expect(reading('a: [-0, -0.0]').value).toEqual({ a: [0, 0] });
  });

  it('integer keys are text as they are written', () => {
    expect(reading('1: a\n01: b\n-2: c\n0x1F: d').value).toEqual({ 1: 'a', '01': 'b', '-2': 'c', '0x1F': 'd' });
  });

  it('names of Object.prototype are keys like others', () => {
    const { value } = reading('constructor: x\ntoString: y\nhasOwnProperty: z\nvalueOf: {constructor: 1}');
    expect(Object.entries(value ?? {})).toEqual([
      ['constructor', 'x'],
      ['toString', 'y'],
      ['hasOwnProperty', 'z'],
      ['valueOf', { constructor: 1 }],
    ]);
  });

  it('what an alias stands for is copied, not shared', () => {
    const value: unknown = reading('a: &x {b: 1}\nc: *x').value;
    const { a, c } = value as { a: unknown; c: unknown };
    expect(c).toEqual(a);
    expect(c).not.toBe(a);
  });

  it('CRLF, CR and LF give the same value', () => {
    const text = 'a: |\n  x\n  y\nb: "p\n  q"\nc: >\n  r\n  s\nd: u\n  v\n';
    const want = { a: 'x\ny\n', b: 'p q', c: 'r s\n', d: 'u v' };
    expect(reading(text).value).toEqual(want);
    expect(reading(text.replaceAll('\n', '\r\n')).value).toEqual(want);
    expect(reading(text.replaceAll('\n', '\r')).value).toEqual(want);
  });

  it('JSON is read, also when it is indented with tabs', () => {
    const value = { a: [1, 'x\ty\u2029'.slice(0, 3), { b: null, 'c/d': 'é😀' }], e: {}, f: [], g: true };
    for (const indent of [0, 2, '\t']) expect(reading(JSON.stringify(value, null, indent)).value).toEqual(value);
    expect(reading('\t{\t"a"\t:\t1\t,\n\t\t"b": "\\ud83d\\ude00\\/"\t}\t\n').value).toEqual({ a: 1, b: '😀/' });
  });

  it('loadSpec gives the value, or nothing when there is an error', () => {
    expect(loadSpec('a: 1', () => {})?.value).toEqual({ a: 1 });
    expect(loadSpec('a: 1\na: 2', () => {})).toBeUndefined();
  });
});

describe('load › refusals', () => {
  it.each<[string, string, string[]]>([
    ['bad syntax', 'a: [1', ['AML1001']],
    ['a tab for indentation', 'a:\n\tb: 1', ['AML1001']],
    ['nothing', '', ['AML1004']],
    ['comments only', '# x\n', ['AML1004']],
    ['null', '---\n~\n', ['AML1004']],
    ['several documents', 'a: 1\n---\nb: 2', ['AML1005']],
    ['an empty second document', 'a: 1\n---\n', ['AML1005']],
    ['a document after an end', 'a: 1\n...\nb: 2', ['AML1005']],
    ['the same key twice', 'a: 1\nb: {c: 1, c: 2, c: 3}\na: 2', ['AML1006 /a', 'AML1006 /b/c', 'AML1006 /b/c']],
    ['the same key, once as a number', '1: a\n"1": b', ['AML1006 /1']],
    ['null as key', '~: x\n"": y\n? \n: z', ['AML1007', 'AML1007']],
    ['other keys that are no text', 'true: 1\n1.5: 2\n.inf: 3', ['AML1007', 'AML1007', 'AML1007']],
    ['complex keys', '? [a]\n: 1\n? {b: 1}\n: 2', ['AML1007', 'AML1007']],
    ['an alias as key', 'a: &x b\n*x : 1', ['AML1007']],
    ['__proto__', '__proto__: {a: 1}\nb: {__proto__: 1}', ['AML1008 /__proto__', 'AML1008 /b/__proto__']],
    ['merge keys', 'a: &x {b: 1}\nc:\n  <<: *x\n  "<<": 1', ['AML1009 /c/<<', 'AML1009 /c/<<']],
    ['tags', 'a: !!str 1\nb: !x {c: ! 2}\nd: !!set {e}', ['AML1010 /a', 'AML1010 /b', 'AML1010 /b/c', 'AML1010 /d']],
    ['an alias without anchor', 'a: *x\nb: &x 1', ['AML1011 /a']],
    ['cycles', 'a: &x\n  b: *x\nc: &y [1, *y]', ['AML1012 /a/b', 'AML1012 /c/1']],
    ['no numbers', 'a: .inf\nb: -.INF\nc: .nan', ['AML1015 /a', 'AML1015 /b', 'AML1015 /c']],
    [
      'inexact integers',
      'a: 9007199254740992\nb: -9007199254740993\nc: 1e16',
      ['AML1015 /a', 'AML1015 /b', 'AML1015 /c'],
    ],
    [
      'escaped control characters',
      'a: "\\0"\nb: "\\x1b"\nc: "\\x85"\nd: "\\r"\ne: "\\x7f"',
      ['/a', '/b', '/c', '/d', '/e'].map((path) => `AML1016 ${path}`),
    ],
    ['halves of surrogates', 'a: "\\ud83d"\nb: "\\ude00\\ud83d"', ['AML1016 /a', 'AML1016 /b']],
    ['escapes beyond Unicode', 'a: "\\U02400041"\nb: "\\UFFFFFFFF"', ['AML1016 /a', 'AML1016 /b']],
    ['raw control characters', 'a: \u0007\n# \u001b\nb: \ud83d\n', ['AML1016', 'AML1016', 'AML1016']],
    ['control characters in keys', '"a\\x1b": 1', ['AML1016 /a\u001b']],
    ['invisible characters in keys', '"a\u200b": 1\n"b\\u202e": 2', ['AML1017 /a\u200b', 'AML1017 /b\u202e']],
    ['a single value', 'just text', ['AML1019']],
    ['a list', '- a: 1', ['AML1019']],
  ])('%s', (_, source, findings) => {
    expect(told(source)).toEqual(findings);
    expect(reading(source).value).toBeUndefined();
  });

  it.each<[string, string, string]>([
    ['a direction override', 'a: "x\u202ey"', 'AML1018 /a'],
    ['a space of no width', 'a: [x\u200by]', 'AML1018 /a/0'],
    ['a joiner between letters', 'a: x\u200dy', 'AML1018 /a'],
    ['a line separator', 'a: "\\L"', 'AML1018 /a'],
    ['another version of YAML', '%YAML 1.1\n---\na: no', 'AML1020'],
  ])('%s is a warning', (_, source, finding) => {
    expect(told(source)).toEqual([finding]);
    expect(reading(source).value).toBeDefined();
  });

  it('all that is wrong is told at once', () => {
    const source = 'a: &x [*x]\nb: .inf\nb: !t 1\n__proto__: "\\0"\n~: *no\n';
    expect(told(source).toSorted()).toEqual(
      [
        'AML1012 /a/0',
        'AML1015 /b',
        'AML1006 /b',
        'AML1010 /b',
        'AML1008 /__proto__',
        'AML1016 /__proto__',
        'AML1007',
        'AML1011',
      ].toSorted(),
    );
  });

  it('no message holds a character that does not show', () => {
    const { findings } = reading('"a\\x1b[31m": 1\n"b\u202e": "\\x07"\n? !<x\u200b> c\n: *z\u202e');
    for (const { message } of findings) expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('Object.prototype is left alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    reading('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}');
    reading('{"__proto__": {"polluted": 1}}');
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });
});

describe('load › limits', () => {
  it('values may be nested as deep as the limit says', () => {
    expect(told(nestedList(maxNesting - 1))).toEqual([]);
    expect(told(nestedList(maxNesting))).toEqual(['AML1013']);
    expect(told(nestedList(200_000))).toEqual(['AML1013']);
  });

  it('aliases do not get round the nesting limit', () => {
    const chain = (length: number): string =>
      ['a0: &a0 1', ...Array.from({ length }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`)].join('\n');
    expect(told(chain(maxNesting - 2))).toEqual([]);
    expect(told(chain(maxNesting + 200))).toEqual([`AML1013 /a${maxNesting}`]);
  });

  it('a bomb of aliases is refused at once', () => {
    const bomb = [
      'a0: &a0 [x]',
      ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
    ];
    const start = performance.now();
    expect(told(bomb.join('\n'))).toEqual([expect.stringMatching(/^AML1014 \/a\d$/)]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('values are counted one by one', () => {
    expect(told(`a: [${'1,'.repeat(maxValues - 2)}]`)).toEqual([]);
    expect(told(`a: [${'1,'.repeat(maxValues)}]`)).toEqual(['AML1014 /a']);
    expect(told('a: 1\n'.repeat(maxValues + 1))).toEqual(['AML1014']);
  });
});
