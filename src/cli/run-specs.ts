import type { Input } from './inputs.ts';
import { watchForInterruption } from './interruption.ts';
import type { Ending } from './options.ts';
import type { SpecTask } from './spec-task.ts';
import type { Teller } from './teller.ts';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs one spec after the other in this thread. */
export async function runSpecs(inputs: readonly Input[], task: SpecTask, teller: Teller): Promise<Ending> {
  const [only] = inputs;
  if (only !== undefined && inputs.length === 1) {
    teller.tell(task(only));
    return teller.end(false);
  }
  const interruption = watchForInterruption();
  for (const input of inputs) {
    if (interruption.happened()) break;
    teller.starts(input.file);
    teller.tell(task(input));
    // A signal is only heard between turns.
    await nextTurn();
  }
  return interruption.finish(teller);
}
