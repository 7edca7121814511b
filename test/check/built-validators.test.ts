import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { apiVersions } from '../../src/model/api-versions.ts';

const folder = new URL('../../generated/validators/', import.meta.url);
const readText = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const index: Readonly<Record<string, string>> = JSON.parse(readText('index.json'));

/** Runs a file where nothing can be loaded. */
function exportsOf(file: string): Readonly<Record<string, unknown>> {
  const module = { exports: {} };
  runInContext(readText(file), createContext({ module, exports: module.exports }));
  return module.exports;
}

describe('the built validators', () => {
  test('need no other module, and each file exports what the index says', () => {
    const files = [...new Set(Object.values(index))];
    for (const file of files) {
      const keys = Object.keys(index).filter((key) => index[key] === file);
      expect(Object.keys(exportsOf(file)).sort()).toEqual(keys.sort());
    }
  });

  test('are there for every pinned type, in lower case', () => {
    const wanted = Object.entries(apiVersions).map(([type, version]) => `${type}@${version}`.toLowerCase());
    expect(wanted.filter((key) => !Object.hasOwn(index, key))).toEqual([]);
    expect(Object.keys(index).filter((key) => key !== key.toLowerCase())).toEqual([]);
  });

  test('of everyday types stay small, since each start of the program parses them', () => {
    expect(readText('everyday.cjs').length).toBeLessThan(600_000);
    expect(Object.values(index).filter((file) => file === 'everyday.cjs')).toHaveLength(31);
  });
});
