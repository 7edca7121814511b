import { findInputs } from './inputs.ts';
import type { Ending, SpecOptions } from './options.ts';
import type { Output } from './output.ts';
import { reportJson } from './reporters/json.ts';
import { reportText } from './reporters/text.ts';
import { runSpecs } from './run-specs.ts';
import { codeOfAll, hasErrors } from './spec-result.ts';

/** `validate`: all that `generate` would find, and nothing is written. */
export async function validate(options: SpecOptions, output: Output): Promise<Ending> {
  const inputs = await findInputs(options);
  const results = runSpecs(inputs, (_, { diagnostics }) => ({ changes: [], diagnostics }), options.quiet, output);
  const report = options.format === 'json' ? reportJson : reportText;
  await report(results, options, output);
  return {
    exitCode: codeOfAll(results, options),
    ranFully: results.every((result) => result.failure === undefined && !hasErrors(result)),
  };
}
