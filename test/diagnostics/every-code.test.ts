import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/codes.ts';
import { foldersOf, isToldByOthers } from './told-by-others.ts';
import { generateWrong, wrongSpecs } from './wrong-specs.ts';

/** The codes that the wrong specs produce when they are run. */
const produced = new Set(wrongSpecs.flatMap((spec) => generateWrong(spec).diagnostics.map(({ code }) => code)));

/** Tests as one text: what they expect is there in quotes. */
function testsIn(folders: readonly string[]): string {
  const files = folders.flatMap((folder) => {
    const path = join(import.meta.dirname, '..', folder);
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
    return names.map((name) => readFileSync(join(path, name), 'utf8'));
  });
  return files.join('\n');
}

const allCodes = Object.keys(codes);

describe('every code', () => {
  it.each(allCodes.filter((code) => !isToldByOthers(code)))('%s is produced by a wrong spec', (code) => {
    expect([...produced]).toContain(code);
  });

  it.each(allCodes.filter(isToldByOthers))('%s is expected by a test of those who tell it', (code) => {
    expect(testsIn(foldersOf(code))).toContain(`'${code}'`);
  });

  it('a wrong spec produces none that others tell', () => {
    expect([...produced].filter(isToldByOthers)).toEqual([]);
  });
});
