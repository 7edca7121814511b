import { join, resolve, sep } from 'node:path';
import { compareArtifacts } from '../artifacts/compare.ts';
import { writeArtifacts } from '../artifacts/write.ts';
import type { Generated } from '../pipeline.ts';
import { usageError } from './cli-error.ts';
import { startDifferences } from './differences.ts';
import { findInputs, type Input, refuseBadFolders } from './inputs.ts';
import type { Ending, GenerateOptions } from './options.ts';
import type { Output } from './output.ts';
import { reportJson } from './reporters/json.ts';
import { reportText } from './reporters/text.ts';
import { type Act, runSpecs } from './run-specs.ts';
import { codeOfAll, hasErrors } from './spec-result.ts';

/** `generate`: the files of each spec are written, compared, or printed. */
export async function generate(options: GenerateOptions, output: Output): Promise<Ending> {
  const inputs = await findInputs(options);
  refuseContradictions(inputs, options);
  const results = runSpecs(inputs, actOf(inputs, options, output), options.quiet, output);
  const report = options.format === 'json' ? reportJson : reportText;
  await report(results, options, output);
  return { exitCode: codeOfAll(results, options), ranFully: results.every((result) => result.changes.length > 0) };
}

function refuseContradictions(inputs: readonly Input[], options: GenerateOptions): void {
  const modes = (['stdout', 'check', 'dryRun'] as const).filter((mode) => options[mode]);
  if (modes.length > 1) throw usageError('take one of --stdout, --check and --dry-run');
  if (options.diff && !options.check && !options.dryRun) throw usageError('--diff goes with --dry-run or --check');
  if (modes.length > 0 && options.force) throw usageError('--force has no place where nothing is written');
  if (options.stdout) refuseForStdout(inputs, options);
  else refuseForFolders(inputs, options);
}

function refuseForStdout(inputs: readonly Input[], { format }: GenerateOptions): void {
  if (inputs.length > 1) throw usageError('--stdout prints one template, and several specs are given');
  if (format === 'json') throw usageError('--stdout prints the template, so --format json has no place');
}

function refuseForFolders(inputs: readonly Input[], { specs, name }: GenerateOptions): void {
  if (specs.includes('-') && name === undefined) {
    throw usageError('the spec on standard input has no name: add --name, which names its folder, or --stdout');
  }
  refuseBadFolders(inputs);
}

function actOf(inputs: readonly Input[], options: GenerateOptions, output: Output): Act {
  if (options.stdout) return (_, generated) => print(generated, output);
  const folder = `${resolve(options.out)}${sep}`;
  const inTheWay = inputs.map(({ file }) => file).filter((file) => resolve(file).startsWith(folder));
  const showsLines = (options.check || options.diff) && !options.quiet;
  const differencesOf = startDifferences();
  return ({ file, specName }, generated) => {
    const out = join(options.out, specName);
    const { files, diagnostics } = generated;
    if (hasErrors(generated)) return { out, changes: [], diagnostics };
    const atSubscription = generated.template?.$schema.includes('/subscriptionDeploymentTemplate.json') === true;
    if (options.check || options.dryRun) {
      const comparison = compareArtifacts(out, files);
      const told = [...diagnostics, ...comparison.diagnostics];
      const differences = showsLines ? differencesOf(generated, comparison) : [];
      return { out, atSubscription, changes: comparison.changes, differences, diagnostics: told };
    }
    const result = writeArtifacts(out, files, { force: options.force, inputFiles: [file, ...inTheWay] });
    return { out, atSubscription, changes: result.changes, diagnostics: [...diagnostics, ...result.diagnostics] };
  };
}

function print({ files, diagnostics }: Generated, { out }: Output): ReturnType<Act> {
  const template = files.get('main.json');
  if (template !== undefined) out(template);
  return { changes: [], diagnostics };
}
