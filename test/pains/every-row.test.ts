import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const list = new URL('../../../shared/knowledge/pains.md', import.meta.url);

/** Titles of tests that name pains: `pain 39: …`, `pains 8 and 9: …`. */
function namedPains(): ReadonlySet<number> {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.test.ts'));
  const titles = files.flatMap((name) => {
    const text = readFileSync(new URL(name, import.meta.url), 'utf8');
    return [...text.matchAll(/['"`]pains? ((?:\d+(?:, | and )?)+):/g)].map(([, numbers = '']) => numbers);
  });
  return new Set(titles.flatMap((numbers) => [...numbers.matchAll(/\d+/g)].map(Number)));
}

describe('what hurts people who deploy workspaces', () => {
  test('every row of the list has a test that is named after it', (context) => {
    if (!existsSync(list)) context.skip('the list of pains (../shared/knowledge/pains.md) is not here');
    const rows = [...readFileSync(list, 'utf8').matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
    expect(rows.length).toBeGreaterThan(60);
    const named = namedPains();
    expect(rows.filter((row) => !named.has(row))).toEqual([]);
  });
});
