import { describe, expect, it } from 'vitest';
import { generateWrong, printedText, wrongSpecs } from './wrong-specs.ts';

describe('wrong specs', () => {
  it.each(wrongSpecs.map((spec) => [spec.name, spec] as const))('%s is told as recorded', async (_, spec) => {
    const generated = generateWrong(spec);
    await expect(printedText(generated)).toMatchFileSnapshot(spec.goldenFile);
  });
});
