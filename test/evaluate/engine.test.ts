import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { evaluateTemplate } from '../../src/evaluate/evaluate-template.ts';
import { corpusAbsent, corpusCase, corpusNames } from '../engine/corpus.ts';
import { defaultContext } from '../engine/deployment-context.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { inPublicCloud } from '../engine/graph.ts';
import type { JsonObject } from '../engine/json.ts';
import { evaluatedInside } from '../engine/outer-scope.ts';
import { completeParameters, parameterSets } from '../engine/parameter-sweep.ts';
import { sampleOf } from '../thoroughness.ts';
import { compareWithEngine } from './against-engine.ts';

const out = new URL('../../out/', import.meta.url);
const total = { compared: 0, partly: 0, evaluations: 0 };

/** What our evaluation and the engine's say differently. */
async function faultsOf(given: JsonObject, parameters: JsonObject): Promise<readonly string[]> {
  // The engine leaves `environment()` open, and all ids that are made of it.
  const template = inPublicCloud(given);
  const plain = JSON.parse(JSON.stringify(parameters));
  const ours = evaluateTemplate(JSON.parse(JSON.stringify(template)), { parameters: plain, context: defaultContext });
  const theirs = await evaluate(template, parameters, defaultContext);
  // What a deployment evaluated outside holds the engine does not tell; inside it does.
  const looked =
    theirs.diagnostics.length === 0 ? theirs : await evaluate(evaluatedInside(template), parameters, defaultContext);
  const { faults, compared, partly } = compareWithEngine(ours, looked);
  total.compared += compared;
  total.partly += partly;
  total.evaluations += 1;
  return faults;
}

describeWithEngine('what is known of a template without a deployment', () => {
  afterAll(() => {
    process.stdout.write(
      `${total.compared} values known here are what the engine says, and ${total.partly} texts that are known in part ` +
        `fit its own, in ${total.evaluations} evaluations\n`,
    );
  });

  test.each(readdirSync(out))('is what the engine says, whatever the parameters: %s', async (name) => {
    const template = JSON.parse(readFileSync(new URL(`${name}/main.json`, out), 'utf8'));
    const sets = sampleOf(parameterSets(template, {}, 16));
    const before = total.compared;
    for (const { label, parameters } of sets) {
      expect(await faultsOf(template, parameters), label).toEqual([]);
    }
    expect(total.compared).toBeGreaterThan(before);
  });

  if (corpusAbsent !== undefined) {
    test('real templates by others', (context) => context.skip(corpusAbsent));
    return;
  }

  test.each(corpusNames())('is what the engine says of a template by others: %s', async (name) => {
    const { template, parameters } = corpusCase(name);
    expect(await faultsOf(template, completeParameters(template, parameters))).toEqual([]);
  });
});
