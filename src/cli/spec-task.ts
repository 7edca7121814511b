import { join } from 'node:path';
import { compareArtifacts } from '../artifacts/compare.ts';
import { writeArtifacts } from '../artifacts/write.ts';
import type { Generated } from '../pipeline.ts';
import { differencesOf } from './differences.ts';
import type { Input } from './inputs.ts';
import type { FleetOptions, GenerateOptions } from './options.ts';
import { reportSpec } from './reporters/spec-report.ts';
import { type Act, runSpec } from './run-spec.ts';
import type { SpecReport } from './spec-report.ts';
import { hasErrors } from './spec-result.ts';

/** What a call does with each of its specs, as plain data: a thread can be told it. */
export type SpecJob =
  | { readonly command: 'validate'; readonly options: FleetOptions }
  | {
      readonly command: 'generate';
      readonly options: GenerateOptions;
      /** Specs of the call that lie where output goes: none of them is ever written to. */
      readonly inTheWay: readonly string[];
    };

/** Does to one spec what the call wants, and gives what there is to say of it. */
export type SpecTask = (input: Input) => SpecReport;

/** What a call does with each spec. `color` is only asked where there is something to colour. */
export function specTask(job: SpecJob, color: () => boolean): SpecTask {
  const act = actOf(job);
  const options = { ...job.options, color };
  return (input) => reportSpec(runSpec(input, act, options.verbose), options);
}

function actOf(job: SpecJob): Act {
  if (job.command === 'validate') return (_, { diagnostics }) => ({ changes: [], diagnostics });
  const { options, inTheWay } = job;
  if (options.stdout) return (_, generated) => printed(generated);
  const finish = options.check || options.dryRun ? lookAt(options) : writeTo(options, inTheWay);
  return (input, generated) => {
    const out = join(options.out, input.specName);
    if (hasErrors(generated)) return { out, changes: [], diagnostics: generated.diagnostics };
    const atSubscription = generated.template?.$schema.includes('/subscriptionDeploymentTemplate.json') === true;
    return { out, atSubscription, ...finish(out, generated, input) };
  };
}

function printed({ files, diagnostics }: Generated): ReturnType<Act> {
  return { changes: [], diagnostics, data: files.get('main.json') ?? '' };
}

type Finish = (out: string, generated: Generated, input: Input) => ReturnType<Act>;

function lookAt({ check, diff, quiet }: GenerateOptions): Finish {
  const showsLines = (check || diff) && !quiet;
  return (out, generated) => {
    const comparison = compareArtifacts(out, generated.files);
    const diagnostics = [...generated.diagnostics, ...comparison.diagnostics];
    const differences = showsLines ? differencesOf(generated, comparison) : [];
    return { changes: comparison.changes, differences, diagnostics };
  };
}

function writeTo({ force }: GenerateOptions, inTheWay: readonly string[]): Finish {
  return (out, { files, diagnostics }, { file }) => {
    const result = writeArtifacts(out, files, { force, inputFiles: [file], otherInputFiles: inTheWay });
    return { changes: result.changes, diagnostics: [...diagnostics, ...result.diagnostics] };
  };
}
