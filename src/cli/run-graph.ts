import { basename } from 'node:path';
import { writeOneFile } from '../artifacts/write-one-file.ts';
import { drawTemplate } from '../graph/draw.ts';
import type { JsonObject } from '../model/expression.ts';
import { CliError } from './cli-error.ts';
import { readSide } from './diff-side.ts';
import { exitCode } from './exit-code.ts';
import type { Ending, GraphOptions } from './options.ts';
import type { Output } from './output.ts';
import type { SpecTools } from './run-diff.ts';

/** Draws what a spec, an output folder or a template of anybody deploys. */
export async function runGraph(
  { input, format, out }: GraphOptions,
  output: Output,
  tools: SpecTools,
): Promise<Ending> {
  const read = readSide(input, tools.generate);
  if (read.kind === 'faulty') {
    output.err(tools.errorsOf(read.result));
    return { exitCode: exitCode.findings, ranFully: false };
  }
  const template: JsonObject = read.side.templates.get('main.json') ?? {};
  const text = drawTemplate(template, basename(input), format);
  if (out === undefined) output.out(text);
  else written(out, text);
  return { exitCode: exitCode.fine, ranFully: true };
}

function written(path: string, text: string): void {
  const problem = writeOneFile(path, text);
  if (problem !== undefined) throw new CliError(`${path}: ${problem}`, exitCode.fault);
}
