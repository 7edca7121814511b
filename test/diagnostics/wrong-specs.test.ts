import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/codes.ts';
import { generateWrong, printedText, wrongSpecs } from './wrong-specs.ts';

/** Looked for at the start: a text that is missing is recorded, and the test of it passes. Run twice to record a new one. */
const unrecorded = wrongSpecs.filter(({ goldenFile }) => !existsSync(goldenFile)).map(({ name }) => name);
const rows = wrongSpecs.map((spec) => [spec.name, spec] as const);

describe('wrong specs', () => {
  it('each folder is named after a code', () => {
    expect(wrongSpecs.filter(({ code }) => !Object.hasOwn(codes, code))).toEqual([]);
  });

  it('each has its text recorded', () => {
    expect(unrecorded).toEqual([]);
  });

  it.each(rows)('%s is told by the code that it is named after', (_, spec) => {
    expect(generateWrong(spec).diagnostics.map(({ code }) => code)).toContain(spec.code);
  });

  it.each(rows)('%s is told as recorded', async (_, spec) => {
    await expect(printedText(generateWrong(spec))).toMatchFileSnapshot(spec.goldenFile);
  });

  it.each(rows)('%s gives files only if there is no error', (_, spec) => {
    const { files, diagnostics } = generateWrong(spec);
    const faulty = diagnostics.some(({ severity }) => severity === 'error');
    expect(files.size > 0).toBe(!faulty);
  });
});
