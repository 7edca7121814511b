import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Generated, generate } from '../../src/pipeline.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { graphFaults } from '../engine/graph.ts';
import { completeParameters, parameterSets } from '../engine/parameter-sweep.ts';
import { hasOfficialSchemas } from '../official-schemas.ts';
import { officialFaults, officialJudgements, textFaults } from '../random/template-faults.ts';
import { sampleOf } from '../thoroughness.ts';

const folder = new URL('../../examples/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .sort();

function run(name: string): Generated {
  return generate(readFileSync(new URL(name, folder)), { specName: name.replace(/\.ya?ml$/, ''), specFile: name });
}

function templateOf(name: string): NonNullable<Generated['template']> {
  const { template } = run(name);
  if (template === undefined) throw new Error(`${name} has no template`);
  return template;
}

/** Types that the folder of official schemas does not have. */
const unjudged = new Set([
  'Microsoft.Portal/dashboards',
  'Microsoft.Compute/virtualMachines/extensions',
  'Microsoft.KubernetesConfiguration/extensions',
]);

describe('each example', () => {
  test('is one of several', () => {
    expect(names.length).toBeGreaterThan(5);
  });

  test.each(names)('%s is accepted without an error and its files are well formed', (name) => {
    const { diagnostics, files } = run(name);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...files.keys()]).toEqual(expect.arrayContaining(['main.json', 'main.parameters.json', 'manifest.json']));
    expect(textFaults(files)).toEqual([]);
  });

  test.for(names)('%s has no resource that the official ARM schemas find fault with', (name, context) => {
    if (!hasOfficialSchemas) context.skip('the official ARM schemas (../shared/schemas/official) are not here');
    const judgements = officialJudgements();
    const template = templateOf(name);
    expect(officialFaults(template, judgements)).toEqual([]);
    const known = template.resources.filter(({ type }) => !unjudged.has(String(type)));
    expect(judgements.judged).toBe(known.length);
  });
});

describeWithEngine("each example in Microsoft's engine", () => {
  test.each(names)('%s is evaluated with all of its parameter sets', async (name) => {
    const template = templateOf(name);
    const sets = sampleOf(parameterSets(template));
    const tried = sets.map(({ label, parameters }) =>
      evaluate(template, parameters).then(
        ({ resources, diagnostics }) => ({ label, resources: resources.length > 0, diagnostics }),
        (error: unknown) => ({ label, error: String(error) }),
      ),
    );
    const wanted = sets.map(({ label }) => ({ label, resources: true, diagnostics: [] }));
    expect(await Promise.all(tried)).toEqual(wanted);
  });

  test('at-deployment.yml is evaluated with every combination of its choices', () => {
    // new and existing of storage, vault, insights and logs; of the registry also none.
    expect(parameterSets(templateOf('at-deployment.yml')).length).toBeGreaterThanOrEqual(2 * 2 * 2 * 2 * 3);
  });

  test.each(names)('%s has no duplicate, circle or dependency on nothing, whatever is chosen', async (name) => {
    const template = templateOf(name);
    expect(await graphFaults(template, completeParameters(template))).toEqual([]);
    const sets = sampleOf(parameterSets(template, {}, 8));
    const faults = await Promise.all(
      sets.map(async ({ label, parameters }) =>
        (await graphFaults(template, parameters)).map((fault) => `${label}: ${fault}`),
      ),
    );
    expect(faults.flat()).toEqual([]);
  });
});
