import { afterAll, expect, test } from 'vitest';
import { corpusAbsent, corpusCase, corpusNames } from '../engine/corpus.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { parameterSets } from '../engine/parameter-sweep.ts';
import { sampleOf } from '../thoroughness.ts';
import { decompileVerdict } from './decompile-verdict.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** Templates whose Bicep does not deploy the same, with what is told of them. */
const exceptions: ReadonlyMap<string, { readonly status: Outcome['status']; readonly words: RegExp }> = new Map([
  [
    'qs-service-create-aci',
    // Bicep's types of 2020 want a property of the resource that Azure has inside its properties.
    { status: 'error', words: /BCP078: The property "computeType" requires/ },
  ],
  [
    'qs-dependencies-role-assignment',
    // Only for a workspace that has no name, which Azure refuses.
    { status: 'different', words: /^\(assignWorkspaceDataBrick=true\)/ },
  ],
]);

describeWithEngine('the Bicep of templates by others', () => {
  if (corpusAbsent !== undefined) {
    test('deploys what they do', (context) => context.skip(corpusAbsent));
    return;
  }
  const names = sampleOf(corpusNames());
  const lines: string[] = [];
  let same = 0;
  afterAll(() => process.stdout.write(`${lines.map((line) => `Bicep of others' templates: ${line}\n`).join('')}`));

  test.each(names)(
    'of %s deploys what it does',
    async (name) => {
      const { template, parameters } = corpusCase(name);
      const { status, words } = await outcomeOf(template, parameterSets(template, parameters, 0));
      const exception = exceptions.get(name);
      if (status === 'same') same += 1;
      else lines.push(`${name} ${status}: ${words[0]?.slice(0, 120)}`);
      if (exception === undefined) expect([status, words]).toEqual(['same', []]);
      else {
        expect(status).toBe(exception.status);
        for (const word of words) expect(word).toMatch(exception.words);
      }
    },
    120_000,
  );

  test('is the same for more of them than bicep decompile handles', async () => {
    const verdicts: string[] = [];
    for (const name of names) verdicts.push(await decompileVerdict(corpusCase(name).template));
    const count = (verdict: string) => verdicts.filter((one) => one === verdict).length;
    lines.push(
      `${same} of ${names.length} compile and deploy the same; bicep decompile: ${count('clean')} without a finding, ${count('findings')} with findings, ${count('failed')} failed`,
    );
    expect(same).toBeGreaterThanOrEqual(names.length - exceptions.size);
    expect(same).toBeGreaterThan(count('clean') + count('findings'));
  }, 400_000);
});
