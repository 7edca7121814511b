import { load } from 'js-yaml';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Generated } from '../../src/pipeline.ts';
import { inCloud } from '../engine/cloud.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { type EvaluatedResource, evaluate } from '../engine/engine.ts';
import { type JsonObject, objectOf } from '../engine/json.ts';
import { madeUpValue } from '../engine/made-up-value.ts';
import { at, generateSpec } from '../generate.ts';
import type { Feature, Refusal, Saying, Want } from './feature.ts';
import { features } from './features.ts';
import { featureTable, isMarked } from './table.ts';

const generated = (spec: string): Generated =>
  generateSpec({ name: 'mlw-features', location: 'westeurope', ...objectOf(load(spec)) });

const errorsOf = ({ diagnostics }: Generated) =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path, message }) => `${code} ${path} ${message}`);

const partOf = (value: object, path: string): unknown => at(value as never, ...path.split('.'));

/** Secrets have no default value, here as in every template. */
function completed(template: JsonObject, given: JsonObject): JsonObject {
  const asked = Object.entries(objectOf(template['parameters'])).filter(
    ([, one]) => !('defaultValue' in objectOf(one)),
  );
  return { ...Object.fromEntries(asked.map(([name, one]) => [name, madeUpValue(name, objectOf(one))])), ...given };
}

function holds(want: Want, made: Generated, resources: readonly EvaluatedResource[]): void {
  switch (want.in) {
    case 'file':
      expect(made.files.get(want.name)).toContain(want.text);
      break;
    case 'template':
      expect(partOf(made.template ?? {}, want.path)).toEqual(want.value);
      break;
    case 'nothing':
      expect(resources.map(({ type }) => type)).not.toContain(want.type);
      break;
    case 'resource':
      expect(resources.filter(({ type }) => type === want.type).map((one) => partOf(one, want.path))).toContainEqual(
        want.value,
      );
  }
}

async function comesOut({ spec, wants, parameters = {}, cloud = 'AzureCloud' }: Saying): Promise<void> {
  const made = generated(spec);
  expect(errorsOf(made), spec).toEqual([]);
  const template = objectOf(JSON.parse(made.files.get('main.json') ?? ''));
  const { resources } = await evaluate(inCloud(template, cloud), completed(template, parameters));
  for (const want of wants) holds(want, made, resources);
}

async function isAnswered({ spec, answer }: Refusal): Promise<void> {
  if ('wants' in answer) return comesOut({ spec, wants: answer.wants });
  const { diagnostics } = generated(spec);
  const words = diagnostics
    .filter(({ code }) => code === answer.code)
    .map(({ message, hint = '' }) => `${message} ${hint}`);
  expect(words, spec).toContainEqual(expect.stringMatching(answer.words ?? /./));
}

describe('the features of real templates', () => {
  test('every row of the table is said by a spec, or has a reason why not', (context) => {
    const table = featureTable();
    if (table === undefined)
      return context.skip('the table (../shared/knowledge/features-of-real-templates.md) is not here');
    expect(table.length).toBeGreaterThan(90);
    const rows = table.map(({ name }) => name);
    expect(features.map(({ row }) => row)).toEqual(rows);
    const marked = table.filter(isMarked).length;
    onTestFinished(() => {
      process.stdout.write(`${summary(features)}; ${marked} of the rows are marked P, F, A or c\n`);
    });
  });

  test('every row has something to prove', () => {
    const empty = features.filter(({ says, refuses }) => says.length + refuses.length === 0);
    const vague = features.flatMap(({ says, row }) => (says.some(({ wants }) => wants.length === 0) ? [row] : []));
    expect([...empty.map(({ row }) => row), ...vague]).toEqual([]);
    const reasons = features.flatMap(({ refuses }) => refuses.map(({ because }) => because));
    expect(reasons.filter((reason) => !reason.startsWith('out of scope because '))).toEqual([]);
  });
});

function summary(all: readonly Feature[]): string {
  const expressed = all.filter(({ says }) => says.length > 0);
  const refused = all.length - expressed.length;
  const inPart = expressed.filter(({ refuses }) => refuses.length > 0).length;
  const fragments = all.flatMap(({ says }) => says).length;
  return `features: ${all.length} rows, ${expressed.length} expressed by ${fragments} specs (${inPart} of them but for a part with a reason), ${refused} refused with a reason`;
}

describeWithEngine('what real templates have, a spec says', () => {
  const expressed = features.filter(({ says }) => says.length > 0);

  test.each(expressed.map((feature) => [feature.row, feature] as const))('%s', async (_, { says }) => {
    for (const saying of says) await comesOut(saying);
  });
});

describeWithEngine('what a spec does not say is answered', () => {
  const refusals = features.flatMap(({ row, refuses }) =>
    refuses.map((refusal) => [row, refusal.what, refusal.because, refusal] as const),
  );

  test.each(refusals)('%s: %s is %s', async (_, __, ___, refusal) => isAnswered(refusal));
});
