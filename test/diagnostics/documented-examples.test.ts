import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/diagnostics/place.ts';
import { documentedCodes } from '../../src/diagnostics/explain.ts';
import { generate } from '../../src/pipeline.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/diagnostics.md'), 'utf8');

/** The codes whose cause a page cannot show: why, and what makes the page's example what it stands for. */
const standIns: Readonly<Record<string, { readonly why: string; readonly source: (example: string) => Uint8Array }>> = {
  AML1002: {
    why: 'the page is UTF-8 itself: U+FFFD stands for a byte in Latin 1',
    source: (example) => Buffer.from(example.replace('\ufffd', '\u00e9'), 'latin1'),
  },
  AML1003: {
    why: 'a megabyte of text does not fit on a page',
    source: (example) => Buffer.from(example.replace('…', 'x'.repeat(1024 * 1024))),
  },
  AML4005: {
    why: 'forty resources are too long for a page',
    source: (example) =>
      Buffer.from(example.replace(/^( *)# ….*$/m, (_, indent: string) => identities(indent).join('\n'))),
  },
};

function identities(indent: string): readonly string[] {
  return Array.from({ length: 39 }, (_, index) => `${indent}- {new: {name: id-fraud-${index + 2}}}`);
}

/** Line and column of the finding in the bad example. */
const places: Readonly<Record<string, string>> = {
};

function findingsOf(source: string | Uint8Array) {
  const { diagnostics, text, positions } = generate(source, { specName: 'workspace' });
  return diagnostics.map((diagnostic) => {
    const { line, column } = placeOf(diagnostic, { file: 'workspace.yml', text, positions });
    return { code: diagnostic.code, severity: diagnostic.severity, place: `${line}:${column}` };
  });
}

const rows = documentedCodes(page)
  .filter(({ code }) => code < 'AML5')
  .map(({ code, text }) => {
    const [bad = '', good = ''] = Array.from(text.matchAll(/```yaml\n([\s\S]+?)\n```/g), ([, example = '']) => example);
    return { code, bad, good };
  });

describe('documented examples', () => {
  it('there are examples of all codes but those about files', () => {
    expect(rows.map(({ code }) => code)).toEqual(Object.keys(places));
  });

  it.each(rows)('the bad example of $code has that finding and no other, at its line and column', ({ code, bad }) => {
    const found = findingsOf(standIns[code]?.source(bad) ?? bad);
    expect(new Set(found.map((finding) => finding.code))).toEqual(new Set([code]));
    expect(found[0]?.place).toBe(places[code]);
  });

  it.each(rows)('the good example of $code has no error, nor that finding', ({ code, good }) => {
    const found = findingsOf(good);
    expect(found.filter((finding) => finding.severity === 'error' || finding.code === code)).toEqual([]);
  });

  it.each(Object.entries(standIns))('the bad example of %s does not show its cause by itself', (code) => {
    const bad = rows.find((row) => row.code === code)?.bad ?? '';
    expect(findingsOf(bad).map((finding) => finding.code)).not.toContain(code);
  });
});
