import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/codes.ts';
import { generateWrong, wrongSpecs } from './wrong-specs.ts';

const artifactTests = join(import.meta.dirname, '../artifacts');

/** The codes that the wrong specs produce when they are run. */
const produced = new Set(wrongSpecs.flatMap((spec) => generateWrong(spec).diagnostics.map(({ code }) => code)));

/** The tests of the room that writes files, as one text: what they expect is there in quotes. */
const fileTests = readdirSync(artifactTests, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(artifactTests, name), 'utf8'))
  .join('\n');

const isAboutFiles = (code: string): boolean => code.startsWith('AML5');
const allCodes = Object.keys(codes);

describe('every code', () => {
  it.each(allCodes.filter((code) => !isAboutFiles(code)))('%s is produced by a wrong spec', (code) => {
    expect([...produced]).toContain(code);
  });

  it.each(allCodes.filter(isAboutFiles))('%s is expected by a test that writes files', (code) => {
    expect(fileTests).toContain(`'${code}'`);
  });

  it('a wrong spec produces no code about files', () => {
    expect([...produced].filter(isAboutFiles)).toEqual([]);
  });
});
