import { generate } from '../pipeline.ts';
import { wantsColour } from './colour.ts';
import type { Ending, GraphOptions } from './options.ts';
import type { Output } from './output.ts';
import { findingsText, summaryText } from './reporters/findings-text.ts';
import { runGraph } from './run-graph.ts';

/** `graph <input>`: a picture of what a spec or template deploys. */
export async function graph(options: GraphOptions, output: Output): Promise<Ending> {
  const { noColor, quiet } = options;
  return runGraph(options, output, {
    generate,
    errorsOf(result) {
      const color = wantsColour({ isTerminal: output.errIsTerminal, noColor, env: process.env });
      return findingsText(result, color, quiet) + (quiet ? '' : summaryText(result));
    },
  });
}
