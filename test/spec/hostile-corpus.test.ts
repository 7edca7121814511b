import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics/format.ts';
import { reading } from './reading.ts';

const folder = join(import.meta.dirname, '../../../shared/corpus/hostile/specs');
const present = existsSync(folder);
if (!present) process.stderr.write('hostile-corpus: skipped, the corpus is not beside this checkout\n');

/** What this reader makes of each file: the codes, or the value. `schema` marks what only the spec's schema refuses. */
const want: Readonly<Record<string, { codes?: string[]; value?: unknown; schema?: true }>> = {
  'bidi.yaml': { codes: ['AML1018'], value: { a: 'x\u202ey' }, schema: true },
  'bom-utf8.yaml': { value: { name: 'a' } },
  'comment-only.yaml': { codes: ['AML1004'] },
  'complex-key.yaml': { codes: ['AML1007'] },
  'cycle.yaml': { codes: ['AML1012'] },
  'date.yaml': { value: { tags: { created: '2020-01-01' } } },
  'deep.yaml': { codes: ['AML1013'] },
  'dup-key.yaml': { codes: ['AML1006'] },
  'empty.yaml': { codes: ['AML1004'] },
  'esc-ansi.yaml': { codes: ['AML1016'] },
  'esc-nul.yaml': { codes: ['AML1016'] },
  'exp.yaml': { value: { maxNodes: 10 } },
  'float.yaml': { value: { maxNodes: 1.5 }, schema: true },
  'inf.yaml': { codes: ['AML1015'] },
  'int-key.yaml': { value: { 1: 'x' }, schema: true },
  'js-function.yaml': { codes: ['AML1010'] },
  'latin1.yaml': { codes: ['AML1002'] },
  'lone-surrogate.yaml': { codes: ['AML1016'] },
  'merge.yaml': { codes: ['AML1009'] },
  'norway.yaml': { value: { tags: { country: 'NO' } } },
  'null-key.yaml': { codes: ['AML1007'] },
  'octal-12.yaml': { value: { minNodes: 8 } },
  'octal.yaml': { value: { minNodes: 10 } },
  'proto-nested.yaml': { codes: ['AML1008'] },
  'proto.yaml': { codes: ['AML1008'] },
  'raw-bell.yaml': { codes: ['AML1016'] },
  'raw-nul.yaml': { codes: ['AML1002'] },
  'scalar.yaml': { codes: ['AML1019'] },
  'sexagesimal.yaml': { value: { tags: { t: '12:30:45' } } },
  'tab-indent.yaml': { codes: ['AML1001'] },
  'tag-named-constructor.yaml': { value: { tags: { constructor: 'x', toString: 'y', hasOwnProperty: 'z' } } },
  'utf16le-bom.yaml': { value: { name: 'a' } },
  'utf16le-nobom.yaml': { codes: ['AML1002'] },
  'yaml11-directive.yaml': { codes: ['AML1020'], value: { a: 'no' } },
};

describe.skipIf(!present)('hostile corpus', () => {
  it('each of its files has a verdict here', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .toSorted(),
    ).toEqual(Object.keys(want).toSorted());
  });

  it('the verdicts are those that the corpus expects', () => {
    const expected: Record<string, { expect: string }> = JSON.parse(
      readFileSync(join(folder, 'expected.json'), 'utf8'),
    );
    for (const [name, { value, schema }] of Object.entries(want)) {
      const verdict = value === undefined || schema === true ? 'reject' : 'accept';
      expect([verdict, 'either'], name).toContain(expected[name]?.expect);
    }
  });

  it.each(Object.entries(want))('%s', (name, { codes = [], value }) => {
    const { findings, file, value: got } = reading(readFileSync(join(folder, name)));
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(got).toEqual(value);
    for (const finding of findings) {
      const shown = formatDiagnostic(finding, { file: name, ...file });
      expect(shown).toMatch(new RegExp(`^${name}:\\d+:\\d+ (?:error|warning) AML\\d{4}`));
      expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(shown).not.toContain('node_modules');
    }
  });
});
