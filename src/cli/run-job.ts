import type { Input } from './inputs.ts';
import { watchForInterruption } from './interruption.ts';
import type { Ending, FleetOptions } from './options.ts';
import type { Output } from './output.ts';
import { reportSpec } from './reporters/spec-report.ts';
import { failedSpec } from './run-spec.ts';
import { runSpecs } from './run-specs.ts';
import { type SpecJob, specTask } from './spec-task.ts';
import { Teller } from './teller.ts';

/** Does to all specs what a call wants, in as many threads as it wants, and tells what becomes of each. */
export async function runJob(inputs: readonly Input[], job: SpecJob, output: Output): Promise<Ending> {
  const { options } = job;
  const teller = new Teller(inputs.length, options, output);
  const threads = threadsFor(inputs.length, options.jobs);
  if (threads < 2) return runSpecs(inputs, specTask(job, teller.color), teller);
  const { Fleet } = await import('./fleet.ts');
  const fleet = new Fleet({ inputs, job, teller, lost: lostSpec(options, teller) });
  const interruption = watchForInterruption(() => fleet.stop());
  await fleet.run(threads);
  // What this thread has compiled is not what most calls need.
  return { ...interruption.finish(teller), ranFully: false };
}

const lostSpec =
  (options: FleetOptions, { color }: Teller) =>
  (file: string, reason: string) =>
    reportSpec(failedSpec(file, `${file}: the thread that was at it ended: ${reason}\n`), { ...options, color });

/** So many specs are done by one thread in the time that another takes to start. */
const specsThatPay = 250;

function threadsFor(specs: number, jobs: number | 'auto'): number {
  if (jobs !== 'auto') return Math.min(jobs, specs);
  if (specs < 2 * specsThatPay) return 1;
  const { availableParallelism } = process.getBuiltinModule('node:os');
  return Math.min(availableParallelism(), Math.floor(specs / specsThatPay));
}
