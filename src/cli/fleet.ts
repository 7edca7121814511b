import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Batch, ThreadMessage, ThreadOrders } from './fleet-messages.ts';
import type { Input } from './inputs.ts';
import type { SpecReport } from './spec-report.ts';
import type { SpecJob } from './spec-task.ts';
import type { Teller } from './teller.ts';

/** So many specs are sent at once. */
const batchSize = 8;

/** A thread that runs ahead of the others waits when so many batches are done that cannot be told yet, for each thread. */
const batchesAhead = 16;

/** What a fleet is made of. */
interface FleetOptions {
  readonly inputs: readonly Input[];
  readonly job: SpecJob;
  readonly teller: Teller;
  /** The report of a spec that a thread died of. */
  readonly lost: (file: string, reason: string) => SpecReport;
}

/** Runs specs in several threads, and tells what becomes of them in the order of the call. */
export class Fleet {
  readonly #options: FleetOptions;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #crew = new Set<Thread>();
  /** Done, and not told yet. */
  readonly #done = new Map<number, SpecReport>();
  /** Taken from a thread that died. */
  readonly #returned: number[] = [];
  #next = 0;
  #told = 0;
  #most = 0;
  #settle: { resolve: () => void; reject: (error: unknown) => void } | undefined;

  constructor(options: FleetOptions) {
    this.#options = options;
  }

  /** Lets each thread finish the spec that it is at. */
  stop(): void {
    Atomics.store(this.#stop, 0, 1);
  }

  /** Done when every spec is, or when all threads have stopped. */
  async run(threads: number): Promise<void> {
    this.#most = threads * batchSize * batchesAhead;
    await new Promise<void>((resolve, reject) => {
      this.#settle = { resolve, reject };
      for (let thread = 0; thread < threads; thread += 1) this.#hire();
    });
    for (const place of [...this.#done.keys()].sort((a, b) => a - b)) this.#tell(place);
  }

  get #isStopped(): boolean {
    return Atomics.load(this.#stop, 0) !== 0;
  }

  #hire(): void {
    const { job, teller } = this.#options;
    const thread = new Thread(
      { job, color: teller.color(), stop: this.#stop },
      {
        report: (place, report) => this.#take(place, report),
        idle: () => this.#feed(thread),
        ended: (reason) => this.#bury(thread, reason),
        failed: (error) => this.#settle?.reject(error),
      },
    );
    this.#crew.add(thread);
  }

  /** Gives a thread its next specs, or lets it go when there are none. */
  #feed(thread: Thread): void {
    const places = this.#isStopped ? [] : this.#nextPlaces();
    if (places.length > 0) thread.send(places.flatMap((place) => this.#order(place)));
    else if (thread.isIdle && (this.#isStopped || this.#isHandedOut)) thread.end();
  }

  get #isHandedOut(): boolean {
    return this.#next === this.#options.inputs.length && this.#returned.length === 0;
  }

  #nextPlaces(): readonly number[] {
    if (this.#returned.length > 0) return this.#returned.splice(0, batchSize);
    const most = Math.min(this.#options.inputs.length, this.#told + this.#most);
    const places = [];
    while (places.length < batchSize && this.#next < most) places.push(this.#next++);
    return places;
  }

  #order(place: number): Batch {
    const input = this.#options.inputs[place];
    return input === undefined ? [] : [[place, input]];
  }

  #take(place: number, report: SpecReport): void {
    this.#done.set(place, report);
    this.#options.teller.starts(report.file);
    while (this.#done.has(this.#told)) this.#tell(this.#told++);
    for (const thread of this.#crew) if (thread.isHungry) this.#feed(thread);
  }

  #tell(place: number): void {
    const report = this.#done.get(place);
    this.#done.delete(place);
    if (report !== undefined) this.#options.teller.tell(report);
  }

  /** What a thread had left goes to another; the spec that it died of is told. */
  #bury(thread: Thread, reason: string | undefined): void {
    this.#crew.delete(thread);
    const [culprit, ...rest] = thread.left;
    if (culprit !== undefined && !this.#isStopped) {
      this.#returned.push(...rest);
      this.#hire();
      this.#take(culprit, this.#options.lost(this.#options.inputs[culprit]?.file ?? '', reason ?? 'it ended'));
    }
    if (this.#crew.size === 0) this.#settle?.resolve();
  }
}

interface Listener {
  readonly report: (place: number, report: SpecReport) => void;
  /** It can take more. */
  readonly idle: () => void;
  readonly ended: (reason: string | undefined) => void;
  /** It never came so far as to take a spec. */
  readonly failed: (error: unknown) => void;
}

/** One thread, and the specs that it was sent. */
class Thread {
  readonly #worker: Worker;
  readonly #left = new Set<number>();
  #isReady = false;
  #isEnding = false;

  constructor(orders: ThreadOrders, listener: Listener) {
    this.#worker = new Worker(fileURLToPath(new URL('./fleet-worker.cjs', import.meta.url)), { workerData: orders });
    let fault: Error | undefined;
    this.#worker.on('message', (message: ThreadMessage) => this.#hear(message, listener));
    this.#worker.on('error', (error) => {
      fault = error;
    });
    this.#worker.on('exit', (code) => {
      if (this.#isReady) listener.ended(fault?.message ?? `exit code ${code}`);
      else listener.failed(fault ?? new Error(`a thread ended with ${code} before it began`));
    });
  }

  /** In the order in which they were sent: the first is the one that the thread is at. */
  get left(): readonly number[] {
    return [...this.#left];
  }

  get isIdle(): boolean {
    return this.#isReady && this.#left.size === 0;
  }

  /** Whether it will soon have nothing to do. */
  get isHungry(): boolean {
    return this.#isReady && !this.#isEnding && this.#left.size <= batchSize / 2;
  }

  send(batch: Batch): void {
    for (const [place] of batch) this.#left.add(place);
    this.#worker.postMessage(batch);
  }

  end(): void {
    if (!this.#isEnding) this.#worker.postMessage('end');
    this.#isEnding = true;
  }

  #hear(message: ThreadMessage, listener: Listener): void {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        listener.idle();
        return;
      case 'report':
        this.#left.delete(message.place);
        listener.report(message.place, message.report);
        return;
      case 'stopped':
        this.#left.clear();
        listener.idle();
    }
  }
}
