import { describe, expect, it } from 'vitest';
import { childPath, type Diagnostic, rootPath } from '../../src/diagnostics/diagnostic.ts';
import { finding } from '../../src/diagnostics/finding.ts';
import { formatDiagnostic, formatSummary } from '../../src/diagnostics/format.ts';
import { toJson } from '../../src/diagnostics/json.ts';
import { placeOf } from '../../src/diagnostics/place.ts';
import { redactText } from '../../src/diagnostics/redact.ts';
import { sortDiagnostics } from '../../src/diagnostics/sort.ts';
import { reading } from '../spec/reading.ts';

const account = childPath(rootPath, 'datastores', 0, 'account');

function sourceOf(text: string) {
  return { file: 'workspace.yml', ...reading(text).file };
}

/** The lines of source and carets that are shown for the value at /a. */
function frame(text: string, details: Partial<Diagnostic> = {}): string[] {
  const shown = formatDiagnostic(
    finding('AML1001', { path: childPath(rootPath, 'a'), message: 'x', ...details }),
    sourceOf(text),
  );
  return shown.split('\n').slice(1, 3);
}

describe('formatDiagnostic', () => {
  it('tells place, severity, code, path, message, source line, context and hint', () => {
    const text = `${'\n'.repeat(11)}datastores:\n  - name: x\n    account: mldat\n`;
    const diagnostic = finding('AML1001', {
      path: account,
      message: 'no storage account is named "mldat"',
      context: 'resources[0].properties (Microsoft.Storage/storageAccounts@2026-04-01)',
      hint: 'did you mean "mldata"?',
    });
    expect(formatDiagnostic(diagnostic, sourceOf(text))).toBe(
      [
        'workspace.yml:14:14 error AML1001 datastores[0].account: no storage account is named "mldat"',
        '  14 |     account: mldat',
        '     |              ^^^^^',
        '  in resources[0].properties (Microsoft.Storage/storageAccounts@2026-04-01)',
        '  hint: did you mean "mldata"? More: `aml-templates explain AML1001`',
      ].join('\n'),
    );
  });

  it('a hint becomes a sentence, and without one there is still where to read more', () => {
    const shown = (hint?: string): string | undefined =>
      formatDiagnostic(finding('AML1004', { path: rootPath, message: 'm', ...(hint && { hint }) }), sourceOf(''))
        .split('\n')
        .at(-1);
    expect(shown('add a name')).toBe('  hint: add a name. More: `aml-templates explain AML1004`');
    expect(shown()).toBe('  More: `aml-templates explain AML1004`');
  });

  it('related places are told with their lines', () => {
    const { file, findings } = reading('a: 1\nb: 2\na: 3');
    expect(findings.map((each) => formatDiagnostic(each, { file: 'w.yml', ...file }))).toEqual([
      [
        'w.yml:3:1 error AML1006 a: the key "a" is already there',
        '   3 | a: 3',
        '     | ^',
        '  see w.yml:1:4 the first one',
        '  hint: keep one of the two. More: `aml-templates explain AML1006`',
      ].join('\n'),
    ]);
  });

  it.each([
    ['tabs', 'a:\t\tx', '   1 | a:    x', '     |       ^'],
    ['wide letters', '{"日本": 1, a: x}', '   1 | {"日本": 1, a: x}', '     |                ^'],
    ['wide letters that are meant', 'a: 日本', '   1 | a: 日本', '     |    ^^^^'],
    ['emoji', '{b: "👩‍👧❤️", a: x}', '   1 | {b: "👩‍👧❤️", a: x}', '     |                ^'],
    ['combining accents', '{b: "e\u0301", a: x}', '   1 | {b: "e\u0301", a: x}', '     |             ^'],
    ['what does not show', 'a: "\u202ey"', '   1 | a: "\\u{202e}y"', '     |    ^^^^^^^^^^^'],
    ['a value of several lines', 'a:\n  b: 1\n  c: 2', '   2 |   b: 1', '     |   ^^^^'],
    ['CRLF', 'x: 1\r\na: 2\r\n', '   2 | a: 2', '     |    ^'],
  ])('carets stay below the value with %s', (_, text, line, carets) => {
    expect(frame(text)).toEqual([line, carets]);
  });

  it('a long line is cut around the carets', () => {
    const [line = '', carets = ''] = frame(`{b: ${'x'.repeat(300)}, a: here, c: ${'y'.repeat(300)}}`);
    expect(line).toMatch(/^ {3}1 \| …x+, a: here, c: y+…$/);
    expect(line.length).toBeLessThan(112);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('here');
  });

  it('a value that is longer than the line shown has carets to its end', () => {
    const [line = '', carets = ''] = frame(`a: ${'x'.repeat(5000)}`);
    expect(line).toMatch(/^ {3}1 \| a: x+…$/);
    expect(carets).toMatch(/^ {5}\| {4}\^{97}$/);
  });

  it('a line of a megabyte is shown at once', () => {
    const start = performance.now();
    expect(frame(`{b: "${'é'.repeat(500_000)}", a: here}`)[1]).toMatch(/\^{4}$/);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('the end of the text has a caret of its own', () => {
    expect(frame('a: [1', { offset: 5 })).toEqual(['   1 | a: [1', '     |      ^']);
    expect(frame('a: 1\n', { offset: 5 })).toEqual(['   2 |', '     | ^']);
  });

  it('nothing that a user wrote can steer the terminal', () => {
    const evil = 'x\u001b[31m\u202e\r\ny';
    const diagnostic = finding('AML1001', {
      path: childPath(rootPath, evil),
      message: evil,
      hint: evil,
      context: evil,
    });
    const shown = formatDiagnostic(
      { ...diagnostic, related: [{ path: rootPath, message: evil }] },
      { file: evil, text: `a: ${evil}` },
    );
    expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(shown.split('\n')).toHaveLength(6);
  });

  it('there is colour only when asked for', () => {
    const diagnostic = finding('AML1018', { path: rootPath, message: 'm' });
    expect(formatDiagnostic(diagnostic, { ...sourceOf('a: 1'), color: true })).toContain('\u001b[33mwarning\u001b[39m');
    expect(formatDiagnostic(diagnostic, { ...sourceOf('a: 1') })).not.toContain('\u001b');
  });

  it('paths are told the friendly way', () => {
    const shown = formatDiagnostic(
      finding('AML1001', { path: childPath(rootPath, 'tags', 'cost center', 'a/b', 2, 'ok'), message: 'm' }),
      sourceOf('a: 1'),
    );
    expect(shown).toContain(' AML1001 tags["cost center"]["a/b"][2].ok: m');
  });
});

describe('formatSummary', () => {
  const error = finding('AML1001', { path: rootPath, message: 'm' });
  const warning = finding('AML1018', { path: rootPath, message: 'm' });
  it.each<[Diagnostic[], string]>([
    [[error, warning, error], '2 errors, 1 warning in workspace.yml'],
    [[warning, warning, { ...error, severity: 'info' }], '2 warnings, 1 info in workspace.yml'],
    [[error], '1 error in workspace.yml'],
    [[], 'no findings in workspace.yml'],
  ])('%#', (diagnostics, want) => {
    expect(formatSummary(diagnostics, 'workspace.yml')).toBe(want);
  });
});

describe('sortDiagnostics', () => {
  it('goes by place, then by severity, code and path, whatever the order was', () => {
    const source = sourceOf('a: {x: 1}\nb: 2\n');
    const at = (...keys: string[]) => childPath(rootPath, ...keys);
    const sorted = [
      finding('AML1001', { path: at('a'), at: 'key', message: '1' }),
      finding('AML1001', { path: at('a', 'x'), message: '2' }),
      finding('AML1015', { path: at('b'), message: '3' }),
      finding('AML1016', { path: at('b'), message: '4' }),
      finding('AML1018', { path: at('b'), message: '5' }),
      finding('AML1001', { path: rootPath, offset: 15, message: '6' }),
    ];
    expect(sortDiagnostics(sorted.toReversed(), source)).toEqual(sorted);
    expect(sortDiagnostics(sorted, source)).toEqual(sorted);
  });
});

describe('toJson', () => {
  it('has the place and what the finding has', () => {
    const diagnostic = finding('AML1006', {
      path: childPath(rootPath, 'b'),
      message: 'm',
      related: [{ path: childPath(rootPath, 'a'), message: 'r' }],
    });
    expect(toJson(diagnostic, sourceOf('a: 1\nb: 22\n'))).toEqual({
      file: 'workspace.yml',
      line: 2,
      column: 4,
      endLine: 2,
      endColumn: 6,
      severity: 'error',
      code: 'AML1006',
      path: '/b',
      message: 'm',
      related: [{ path: '/a', message: 'r', line: 1, column: 4, endLine: 1, endColumn: 5 }],
    });
  });
});

describe('redactText', () => {
  it('covers a place and leaves lines and columns as they are', () => {
    const source = sourceOf('a: {password: "hünter2", b: 1}\nkey: |\n  secret\n  more\n');
    const places = [childPath(rootPath, 'a', 'password'), childPath(rootPath, 'key')].map((path) =>
      placeOf({ path }, source),
    );
    expect(redactText(source.text, places)).toBe('a: {password: *********, b: 1}\nkey: |\n  ******\n******\n');
  });
});
