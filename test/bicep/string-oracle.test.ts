import { describe, expect, test } from 'vitest';
import { bicepText, bicepTextBody } from '../../src/bicep/literal.ts';
import { compileBicep } from '../engine/compiler.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { corpusAbsent, corpusNote, stringVectors } from '../hostile/corpus.ts';

const vectors = stringVectors();

describe.skipIf(corpusAbsent !== undefined)(`texts in Bicep${corpusNote}`, () => {
  test('are written as Microsoft writes them: all 446', () => {
    const different = vectors.filter(({ value, bicepLiteral }) => bicepText(value) !== bicepLiteral);
    process.stdout.write(`string oracle: ${vectors.length - different.length} of ${vectors.length} Bicep strings\n`);
    expect(different.map(({ value }) => value)).toEqual([]);
    expect(vectors.length).toBe(446);
  });
});

describeWithEngine(`texts in Bicep, compiled${corpusNote}`, () => {
  test('are the same texts in the template, alone and with a value before them', async (context) => {
    if (corpusAbsent !== undefined) context.skip(corpusAbsent);
    const alone = vectors.map(({ value }) => `  ${bicepText(value)}\n`);
    const after = vectors.map(({ value }) => `  '\${p}${bicepTextBody(value)}'\n`);
    const { template } = await compileBicep(
      `param p string\nvar alone = [\n${alone.join('')}]\nvar after = [\n${after.join('')}]\n`,
    );
    expect(template?.['variables']).toEqual({
      alone: vectors.map(({ arm }) => arm),
      after: vectors.map(({ interp }) => interp),
    });
  });
});
