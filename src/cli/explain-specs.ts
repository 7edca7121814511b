import { findInputs } from './inputs.ts';
import type { Ending, SpecOptions } from './options.ts';
import type { Output } from './output.ts';
import { reportJson } from './reporters/json.ts';
import { hasNews, reportText } from './reporters/text.ts';
import { runSpecs } from './run-specs.ts';
import { codeOfAll, type SpecResult } from './spec-result.ts';

/** `explain <spec…>`: what each spec makes and what that means. Nothing is written. */
export async function explainSpecs(options: SpecOptions, output: Output): Promise<Ending> {
  const inputs = await findInputs(options);
  const results = runSpecs(
    inputs,
    (_, { diagnostics, facts }) => ({ changes: [], diagnostics, ...(facts && { facts }) }),
    options.quiet,
    output,
  );
  if (options.format === 'json') reportJson(results, options, output);
  else await tellFacts(results, options, output);
  return {
    exitCode: codeOfAll(results, options),
    ranFully: results.every(({ facts }) => facts !== undefined),
  };
}

/** Findings to standard error, as ever; the facts are data. */
async function tellFacts(results: readonly SpecResult[], options: SpecOptions, output: Output): Promise<void> {
  if (results.some(hasNews)) await reportText(results, options, output);
  const { factsText } = await import('./reporters/facts-text.ts');
  output.out(factsText(results, { noColor: options.noColor, columns: output.outColumns }));
}
