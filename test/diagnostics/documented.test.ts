import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/codes.ts';
import { documentedCodes, explainCode } from '../../src/diagnostics/explain.ts';
import { isToldByOthers } from './told-by-others.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/diagnostics.md'), 'utf8');
const sections = documentedCodes(page);

describe('documented', () => {
  it('the codes are in order', () => {
    expect(Object.keys(codes)).toEqual(Object.keys(codes).toSorted());
  });

  it('each code has its section and each section its code, in the same order and with the same title', () => {
    expect(sections.map(({ code, title }) => `${code} ${title}`)).toEqual(
      Object.entries(codes).map(([code, { title }]) => `${code} ${title}`),
    );
  });

  it('each code has one severity that is known', () => {
    for (const { severity } of Object.values(codes)) expect(['error', 'warning', 'info']).toContain(severity);
  });

  it.each(sections.map(({ code, text }) => [code, text]))(
    '%s has a paragraph, a bad and a good example',
    (code, text) => {
      // What goes wrong with files, or is told by other commands, is shown at the command line, all else by a spec.
      const fence = `\`\`\`${isToldByOthers(code) ? 'console\n\\$ ' : 'yaml\n'}[\\s\\S]+?\n\`\`\``;
      expect(text).toMatch(new RegExp(`^## [^\n]+\n\n\\S[\\s\\S]+?\n\nBad:\n\n${fence}\n\nGood:\n\n${fence}\n$`));
      expect(explainCode(page, code)).toBe(text);
    },
  );
});
