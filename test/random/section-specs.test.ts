import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArmResource } from '../../src/model/template.ts';
import { type Generated, generate } from '../../src/pipeline.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { graphFaults } from '../engine/graph.ts';
import { objectOf } from '../engine/json.ts';
import { completeParameters } from '../engine/parameter-sweep.ts';
import { hasOfficialSchemas } from '../official-schemas.ts';
import { cases as casesOf, sampleOf } from '../thoroughness.ts';
import { sectionSpec, sections } from './section-specs.ts';
import type { SpecObject } from './spec-values.ts';
import { officialFaults, officialJudgements, textFaults } from './template-faults.ts';

/** `AML_RANDOM_SEED` and `AML_RANDOM_SPECS` make it other specs, or more of them. */
const seed = Number(process.env['AML_RANDOM_SEED'] ?? 20_260_501);
/** As many as it takes for each section to be in one that is accepted. */
const enough = 300;
const count = Number(process.env['AML_RANDOM_SPECS'] ?? Math.max(casesOf(1000), enough));
const batch = 25;

interface Accepted {
  readonly spec: SpecObject;
  readonly generated: Generated;
  readonly template: NonNullable<Generated['template']>;
}

const say = (words: string): void => void process.stdout.write(`random sections: ${words}\n`);
const run = (spec: SpecObject): Generated => generate(JSON.stringify(spec), { specName: 'random' });
const drawn = fc.sample(sectionSpec, { seed, numRuns: count }).map((spec) => ({ spec, generated: run(spec) }));
const accepted: readonly Accepted[] = drawn.flatMap(({ spec, generated }) => {
  const { files, template } = generated;
  return files.size > 0 && template !== undefined ? [{ spec, generated, template }] : [];
});

const errorCodes = ({ diagnostics }: Generated): readonly string[] => [
  ...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
];

function countBy(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([word, number]) => `${word} ${number}`)
    .join(', ');
}

const inSpec = (fault: string, spec: SpecObject): string => `${fault}\n  in ${JSON.stringify(spec)}`;

async function collect(
  items: readonly Accepted[],
  faultsOf: (item: Accepted) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let start = 0; start < items.length; start += batch) {
    const part = items.slice(start, start + batch);
    const faults = await Promise.all(part.map((item) => faultsOf(item).catch((error: unknown) => [String(error)])));
    found.push(...faults.flatMap((list, index) => list.map((fault) => inSpec(fault, part[index]?.spec ?? {}))));
  }
  return found.slice(0, 10);
}

/**
 * What the official schemas have otherwise than Microsoft's type data and the reference pages: preview resources must have
 * a property, custom keys stand in `credentials` itself, and the data of a flavor in the flavor.
 */
function isJudged({ type, properties }: ArmResource): boolean {
  const short = type.replace('Microsoft.MachineLearningServices/workspaces/', '');
  if (short === 'managedNetworks' || short === 'linkedServices') return properties !== undefined;
  if (short === 'models/versions') return objectOf(properties)['flavors'] === undefined;
  return !(short === 'connections' && objectOf(properties)['authType'] === 'CustomKeys');
}

const cloud: ReadonlyMap<string, string> = new Map([
  ['name', 'AzureCloud'],
  ['suffixes.storage', 'core.windows.net'],
  ['suffixes.acrLoginServer', '.azurecr.io'],
  ['suffixes.keyvaultDns', '.vault.azure.net'],
]);

/** The template in one cloud: offline the engine knows none, and the names of DNS zones hang on it. */
function inCloud(template: object): object {
  const known = /environment\(\)\.(name|suffixes\.\w+)/g;
  const put = (all: string, key: string): string => (cloud.has(key) ? `'${cloud.get(key)}'` : all);
  return JSON.parse(JSON.stringify(template).replace(known, put));
}

describe(`${count} random specs with sections (AML_RANDOM_SEED=${seed})`, () => {
  test('most are accepted; a refused one has an error with a code, and no files', () => {
    say(`seed ${seed}: ${accepted.length} of ${count} accepted`);
    say(`refused by code: ${countBy(drawn.flatMap(({ generated }) => errorCodes(generated)))}`);
    const odd = drawn.filter(({ generated }) => (errorCodes(generated).length === 0) !== generated.files.size > 0);
    expect(odd.map(({ spec }) => spec)).toEqual([]);
    expect(accepted.length).toBeGreaterThan(count * 0.6);
  });

  test('they have every section, and each section is accepted in some of them', () => {
    const seen = new Set(accepted.flatMap(({ spec }) => Object.keys(spec)));
    expect(sections.filter((key) => !seen.has(key))).toEqual([]);
  });

  test('the same bytes come out when it is done again', () => {
    const different = accepted.filter(
      ({ spec, generated }) => JSON.stringify([...run(spec).files]) !== JSON.stringify([...generated.files]),
    );
    expect(different.map(({ spec }) => spec)).toEqual([]);
  });

  test('the files are well formed and hold nothing that slipped out of the program', () => {
    const faults = accepted.flatMap(({ spec, generated }) =>
      textFaults(generated.files).map((fault) => inSpec(fault, spec)),
    );
    expect(faults.slice(0, 10)).toEqual([]);
  });

  test('the official ARM schemas find no fault in any resource', (context) => {
    if (!hasOfficialSchemas) context.skip('the official ARM schemas (../shared/schemas/official) are not here');
    const faults = accepted.flatMap(({ spec, template }) =>
      officialFaults({ ...template, resources: template.resources.filter(isJudged) }, officialJudgements()).map(
        (fault) => inSpec(fault, spec),
      ),
    );
    expect(faults.slice(0, 10)).toEqual([]);
  });
});

describeWithEngine(`random specs with sections in Microsoft's engine (AML_RANDOM_SEED=${seed})`, () => {
  test('each is evaluated without a word', async () => {
    say(`evaluated: ${sampleOf(accepted).length}`);
    const faults = await collect(sampleOf(accepted), async ({ template }) => {
      const { diagnostics } = await evaluate(template, completeParameters(template));
      return diagnostics.map((diagnostic) => JSON.stringify(diagnostic));
    });
    expect(faults).toEqual([]);
  }, 300_000);

  test('none has a duplicate, a circle or a dependency on nothing', async () => {
    const faults = await collect(sampleOf(accepted), ({ template }) => graphFaults(inCloud(template)));
    expect(faults).toEqual([]);
  }, 300_000);
});
