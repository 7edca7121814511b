import type { Input } from './inputs.ts';
import type { SpecReport } from './spec-report.ts';
import type { SpecJob } from './spec-task.ts';

/** What a thread is told when it starts. */
export interface ThreadOrders {
  readonly job: SpecJob;
  readonly color: boolean;
  /** One shared number: not 0 once the call is broken off. */
  readonly stop: Int32Array;
}

/** Specs to run, each with its place in the call. */
export type Batch = ReadonlyArray<readonly [place: number, input: Input]>;

/** What a thread says: that it has loaded, what became of a spec, or that it left the rest of a batch, for it was told to stop. */
export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly place: number; readonly report: SpecReport }
  | { readonly kind: 'stopped' };
