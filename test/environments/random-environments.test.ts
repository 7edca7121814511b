import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rootPath } from '../../src/diagnostics/diagnostic.ts';
import { generate } from '../../src/pipeline.ts';
import { applyOverlay } from '../../src/spec/overlay.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { objectOf } from '../engine/json.ts';
import { completeParameters } from '../engine/parameter-sweep.ts';
import { parametersFrom } from '../engine/parameters.ts';
import { cases } from '../thoroughness.ts';
import { specWithEnvironments } from './random-overlays.ts';

/** `AML_RANDOM_SEED` and `AML_RANDOM_SPECS` make it other specs, or more of them. */
const seed = Number(process.env['AML_RANDOM_SEED'] ?? 20_261_124);
const count = Number(process.env['AML_RANDOM_SPECS'] ?? Math.max(cases(80), 20));

const run = (spec: unknown) => generate(JSON.stringify(spec), { specName: 'random' });
const say = (words: string): void => void process.stdout.write(`random environments: ${words}\n`);

interface Environment {
  readonly spec: object;
  readonly name: string;
  readonly shared: boolean;
  readonly template: object;
  readonly parameters: object;
  /** What its merged spec makes by itself. */
  readonly own: object;
  readonly ownParameters: object;
}

/** The environments of one spec; none where it is refused. */
function environmentsOf(spec: { readonly [key: string]: unknown }): readonly Environment[] {
  const { files, facts } = run(spec);
  const { environments, ...base } = spec;
  const read = (made: ReadonlyMap<string, string>, name: string): object => JSON.parse(made.get(name) ?? 'null');
  return (facts?.environments ?? []).map(({ name, template, parameters }) => {
    const overlay = objectOf(objectOf(environments)[name]);
    const own = run(applyOverlay(base, overlay, rootPath).value).files;
    return {
      spec,
      name,
      shared: template === 'main.json',
      template: read(files, template),
      parameters: read(files, parameters),
      own: read(own, 'main.json'),
      ownParameters: read(own, 'main.parameters.json'),
    };
  });
}

const newParameters = (template: object, own: object): number => parameterCount(template) - parameterCount(own);
const parameterCount = (template: object): number =>
  'parameters' in template ? Object.keys(objectOf(template.parameters)).length : 0;

const deployed = async (template: object, file: object) => {
  const { resources, outputs, diagnostics } = await evaluate(
    template,
    completeParameters(template, parametersFrom(file)),
  );
  return { resources, outputs, diagnostics };
};

async function differenceOf({ spec, name, template, parameters, own, ownParameters }: Environment): Promise<string[]> {
  const [ours, wanted] = await Promise.all([
    deployed(template, parameters).catch((error: unknown) => String(error)),
    deployed(own, ownParameters).catch((error: unknown) => String(error)),
  ]);
  if (JSON.stringify(ours) === JSON.stringify(wanted)) return [];
  return [`${name}: ${firstDifference(ours, wanted)}\n  in ${JSON.stringify(spec)}`];
}

function firstDifference(left: unknown, right: unknown, path = ''): string {
  if (typeof left === 'object' && typeof right === 'object' && left !== null && right !== null) {
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    const key = keys.find((one) => JSON.stringify(Reflect.get(left, one)) !== JSON.stringify(Reflect.get(right, one)));
    if (key !== undefined) return firstDifference(Reflect.get(left, key), Reflect.get(right, key), `${path}/${key}`);
  }
  return `${path}: ${JSON.stringify(left)?.slice(0, 600)} is not ${JSON.stringify(right)?.slice(0, 600)}`;
}

describeWithEngine(`environments of ${count} random specs (AML_RANDOM_SEED=${seed})`, () => {
  test('deploy what each merged spec makes by itself', async () => {
    const drawn = fc.sample(specWithEnvironments, { seed, numRuns: count });
    const environments = drawn.flatMap(environmentsOf);
    const shared = environments.filter((one) => one.shared);
    const lifting = shared.filter(({ template, own }) => newParameters(template, own) > 0);
    const specs = new Set(environments.map(({ spec }) => spec)).size;
    const kinds = `${shared.length} in a shared template, ${lifting.length} of them with parameters for what differs`;
    say(`${specs} of ${count} specs accepted: ${environments.length} environments, ${kinds}`);

    const found: string[] = [];
    for (let start = 0; start < environments.length; start += 20) {
      found.push(...(await Promise.all(environments.slice(start, start + 20).map(differenceOf))).flat());
    }
    expect(found.slice(0, 3)).toEqual([]);
    expect(shared.length).toBeGreaterThan(count * 0.3);
    expect(lifting.length).toBeGreaterThan(0);
  }, 300_000);
});
