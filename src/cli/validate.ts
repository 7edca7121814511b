import { findInputs } from './inputs.ts';
import type { Ending, FleetOptions } from './options.ts';
import type { Output } from './output.ts';
import { runJob } from './run-job.ts';

/** `validate`: all that `generate` would find, and nothing is written. */
export async function validate(options: FleetOptions, output: Output): Promise<Ending> {
  const inputs = await findInputs(options);
  return runJob(inputs, { command: 'validate', options }, output);
}
