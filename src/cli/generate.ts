import { resolve, sep } from 'node:path';
import { usageError } from './cli-error.ts';
import { findInputs, type Input, refuseBadFolders } from './inputs.ts';
import type { Ending, GenerateOptions } from './options.ts';
import type { Output } from './output.ts';
import { runJob } from './run-job.ts';

/** `generate`: the files of each spec are written, compared, or printed. */
export async function generate(options: GenerateOptions, output: Output): Promise<Ending> {
  const found = await findInputs(options);
  const inputs = found.map((input) => ({ ...input, artifacts: options.with }));
  refuseContradictions(inputs, options);
  const folder = `${resolve(options.out)}${sep}`;
  const inTheWay = inputs.map(({ file }) => file).filter((file) => resolve(file).startsWith(folder));
  return runJob(inputs, { command: 'generate', options, inTheWay }, output);
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
