import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentedCodes } from '../../src/diagnostics/explain.ts';
import { told } from './reading.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/diagnostics.md'), 'utf8');
/** Of the codes of this room those whose cause cannot be shown on a page. */
const notShown = new Set(['AML1002', 'AML1003']);

const rows = documentedCodes(page)
  .filter(({ code }) => code >= 'AML1001' && code <= 'AML1020')
  .map(
    ({ code, text }) =>
      [code, ...Array.from(text.matchAll(/```yaml\n([\s\S]+?)\n```/g), ([, example = '']) => example)] as const,
  );

describe('documented examples', () => {
  it.each(rows)('the bad example of %s has that finding, the good one has none', (code, bad = '', good = '') => {
    const found = new Set(told(bad).map((line) => line.slice(0, 7)));
    expect([...found]).toEqual(notShown.has(code) ? [] : [code]);
    expect(told(good)).toEqual([]);
  });
});
