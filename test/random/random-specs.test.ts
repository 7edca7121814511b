import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import validate from '../../generated/spec-validator.cjs';
import { type Generated, generate } from '../../src/pipeline.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { graphFaults } from '../engine/graph.ts';
import type { JsonObject } from '../engine/json.ts';
import { completeParameters, parameterSets } from '../engine/parameter-sweep.ts';
import { hasOfficialSchemas } from '../official-schemas.ts';
import { cases as casesOf } from '../thoroughness.ts';
import { idFaults, tagFaults } from './expected-values.ts';
import { schemaKeys, usedKeys, withDefinitions } from './schema-keys.ts';
import { type RandomSpec, randomSpec } from './spec-arbitrary.ts';
import type { SpecObject } from './spec-values.ts';
import { officialFaults, officialJudgements, textFaults } from './template-faults.ts';

/** `AML_RANDOM_SEED` and `AML_RANDOM_SPECS` make it other specs, or more of them. */
const seed = Number(process.env['AML_RANDOM_SEED'] ?? 20_260_501);
const drawn = fc.sample(randomSpec, { seed, numRuns: Number(process.env['AML_RANDOM_SPECS'] ?? 500) });
const count = casesOf(drawn.length);
/** Specs with a choice that are deployed in every way, and the most ways of one. */
const sweptSpecs = casesOf(40);
const sweptWays = 16;
const batch = 25;

interface Case extends RandomSpec {
  readonly generated: Generated;
}

interface Accepted {
  readonly spec: SpecObject;
  readonly template: NonNullable<Generated['template']>;
}

const say = (words: string): void => void process.stdout.write(`random specs: ${words}\n`);

const run = (spec: SpecObject): Generated => generate(JSON.stringify(spec), { specName: 'random' });
const cases: readonly Case[] = drawn.slice(0, count).map((one) => ({ ...one, generated: run(one.spec) }));
const accepted: readonly Accepted[] = cases.flatMap(({ spec, generated: { files, template } }) =>
  files.size > 0 && template !== undefined ? [{ spec, template }] : [],
);

const errorsOf = ({ generated }: Case) => generated.diagnostics.filter(({ severity }) => severity === 'error');

function countBy(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rows = [...counts].sort(([left], [right]) => (left < right ? -1 : 1));
  return rows.map(([word, number]) => `${word} ${number}`).join(', ') || 'none';
}

/** The faults of each item with the spec that has them; a few tell enough. */
async function collect(
  items: readonly Accepted[],
  faultsOf: (item: Accepted) => Promise<readonly string[]> | readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < items.length; start += batch) {
    const part = items.slice(start, start + batch);
    const faults = await Promise.all(part.map(async (item) => faultsOf(item)));
    faults.forEach((list, position) => {
      found.push(...list.map((fault) => `${fault}\n  in ${JSON.stringify(part[position]?.spec)}`));
    });
  }
  return found.slice(0, 5);
}

const orFault = (attempt: Promise<readonly string[]>): Promise<readonly string[]> =>
  attempt.catch((error: unknown) => [String(error)]);

describe(`${count} random specs (AML_RANDOM_SEED=${seed})`, () => {
  test('nearly all are accepted, and a refusal has a code that the spec earned', () => {
    const codes = cases.flatMap((one) => [...new Set(errorsOf(one).map(({ code }) => code))]);
    say(`seed ${seed}: ${accepted.length} of ${count} accepted; refused by code: ${countBy(codes)}`);
    const warnings = cases.flatMap(({ generated }) => generated.diagnostics.map(({ code }) => code));
    say(`findings by code: ${countBy(warnings)}`);
    const unearned = cases.flatMap((one) =>
      errorsOf(one)
        .filter(({ code }) => !one.mayBeRefusedFor.includes(code))
        .map(({ code, path, message }) => `${code} ${path}: ${message}\n  in ${JSON.stringify(one.spec)}`),
    );
    expect(unearned.slice(0, 5)).toEqual([]);
    expect(accepted.length).toBeGreaterThan(count * 0.8);
  });

  test('an accepted one has files and no error, a refused one has an error and no files', () => {
    const odd = cases.filter((one) => (errorsOf(one).length === 0) !== one.generated.files.size > 0);
    expect(odd.map(({ spec }) => spec)).toEqual([]);
  });

  test('they use every key that the schema of the spec has', () => {
    const whole: unknown = JSON.parse(readFileSync(new URL('../../schemas/spec.schema.json', import.meta.url), 'utf8'));
    // The sections have random specs of their own.
    const { properties, $defs } = whole as Record<'properties' | '$defs', JsonObject>;
    const core = Object.entries(properties).filter(([key]) => !validate.sectionKeys.includes(key));
    const schema = withDefinitions({ properties: Object.fromEntries(core) }, $defs);
    const used = usedKeys(drawn.map(({ spec }) => spec));
    const missing = [...schemaKeys(schema)].filter((key) => !used.has(key));
    // `$schema` is for editors; limits of parameters have tests of their own.
    const left = ['$schema', 'maxLength', 'maxValue', 'minLength', 'minValue', 'secretVersion'];
    // The scope comes with sections: section-specs.test.ts draws it.
    expect(missing.filter((key) => key !== 'scope').sort()).toEqual(left);
  });

  test('the same bytes come out when it is done again', () => {
    const different = cases.filter(({ spec, generated }) => {
      const again = run(spec);
      return JSON.stringify([...again.files]) !== JSON.stringify([...generated.files]);
    });
    expect(different.map(({ spec }) => spec)).toEqual([]);
  });

  test('the files are well formed and hold nothing that slipped out of the program', () => {
    const faults = cases.flatMap(({ spec, generated }) =>
      textFaults(generated.files).map((fault) => `${fault}\n  in ${JSON.stringify(spec)}`),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });

  test('the official ARM schemas find no fault in any resource', async (context) => {
    if (!hasOfficialSchemas) context.skip('the official ARM schemas (../shared/schemas/official) are not here');
    const judgements = officialJudgements();
    const faults = await collect(accepted, ({ template }) => officialFaults(template, judgements));
    const { judged, unknown } = judgements;
    say(`${judged} resources held to the official schemas; types that these do not know: ${[...unknown].join(', ')}`);
    expect(faults).toEqual([]);
    expect([...unknown]).toEqual([]);
    expect(judged).toBeGreaterThan(accepted.length);
  });
});

describeWithEngine(`random specs in Microsoft's engine (AML_RANDOM_SEED=${seed})`, () => {
  test('each is evaluated, with the tags and the ids that the spec names', async () => {
    const faults = await collect(accepted, ({ spec, template }) =>
      orFault(
        evaluate(template, completeParameters(template)).then(({ resources, diagnostics }) => [
          ...tagFaults(spec, resources),
          ...idFaults(spec, resources),
          ...diagnostics.map((diagnostic) => JSON.stringify(diagnostic)),
        ]),
      ),
    );
    expect(faults).toEqual([]);
  }, 300_000);

  test('none has a duplicate, a circle or a dependency on nothing', async () => {
    expect(await collect(accepted, ({ template }) => orFault(graphFaults(template)))).toEqual([]);
  }, 300_000);

  test('those with a choice are evaluated with every value of every choice', async () => {
    const choosing = accepted.filter(({ spec }) => JSON.stringify(spec).includes('choice')).slice(0, sweptSpecs);
    expect(choosing.length).toBe(Math.min(sweptSpecs, choosing.length));
    expect(choosing.length).toBeGreaterThan(0);
    let ways = 0;
    const faults = await collect(choosing, async ({ template }) => {
      const sets = parameterSets(template, {}, sweptWays).slice(0, sweptWays * 2);
      ways += sets.length;
      const tried = sets.map(({ label, parameters }) =>
        orFault(evaluate(template, parameters).then(() => [])).then((list) =>
          list.map((fault) => `${label}: ${fault}`),
        ),
      );
      return (await Promise.all(tried)).flat();
    });
    say(`${choosing.length} specs with a choice deployed in ${ways} ways`);
    expect(faults).toEqual([]);
  }, 300_000);
});
