import { generate } from '../pipeline.ts';
import { wantsColour } from './colour.ts';
import type { DiffOptions, Ending } from './options.ts';
import type { Output } from './output.ts';
import { findingsText, summaryText } from './reporters/findings-text.ts';
import { runDiff } from './run-diff.ts';

/** `diff <a> <b>`: what tells the resources of two specs, output folders or templates apart. */
export async function diff(options: DiffOptions, output: Output): Promise<Ending> {
  const { noColor, quiet } = options;
  return runDiff(options, output, {
    generate,
    errorsOf(result) {
      const color = wantsColour({ isTerminal: output.errIsTerminal, noColor, env: process.env });
      return findingsText(result, color, quiet) + (quiet ? '' : summaryText(result));
    },
  });
}
