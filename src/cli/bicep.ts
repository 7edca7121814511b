import { generate } from '../pipeline.ts';
import { wantsColour } from './colour.ts';
import type { BicepOptions, Ending } from './options.ts';
import type { Output } from './output.ts';
import { findingsText, summaryText } from './reporters/findings-text.ts';
import { runBicep } from './run-bicep.ts';

/** `bicep <input>`: the Bicep of a template. */
export async function bicep(options: BicepOptions, output: Output): Promise<Ending> {
  const { noColor, quiet } = options;
  return runBicep(options, output, {
    generate,
    errorsOf(result) {
      const color = wantsColour({ isTerminal: output.errIsTerminal, noColor, env: process.env });
      return findingsText(result, color, quiet) + (quiet ? '' : summaryText(result));
    },
  });
}
