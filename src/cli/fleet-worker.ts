import { parentPort, workerData } from 'node:worker_threads';
import type { Batch, ThreadMessage, ThreadOrders } from './fleet-messages.ts';

/** Runs in a thread of its own: does to the specs that it is sent what the call wants. */
async function work(): Promise<void> {
  const { specTask } = await import('./spec-task.ts');
  const { job, color, stop }: ThreadOrders = workerData;
  const task = specTask(job, () => color);
  const say = (message: ThreadMessage): void => parentPort?.postMessage(message);
  parentPort?.on('message', (batch: Batch | 'end') => {
    if (batch === 'end') parentPort?.close();
    else runBatch(batch);
  });
  const runBatch = (batch: Batch): void => {
    for (const [place, input] of batch) {
      if (Atomics.load(stop, 0) !== 0) break;
      say({ kind: 'report', place, report: task(input) });
    }
    if (Atomics.load(stop, 0) !== 0) say({ kind: 'stopped' });
  };
  say({ kind: 'ready' });
}

void work();
