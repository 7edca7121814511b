import type { Ending } from './options.ts';
import type { Teller } from './teller.ts';

/** Ctrl-C, or what a CI system sends. */
const signals = ['SIGINT', 'SIGTERM'] as const;

type Signal = (typeof signals)[number];

/** Whether the call is to be broken off. */
export interface Interruption {
  readonly happened: () => boolean;
  /** Ends the call, and the process if it was interrupted: by the same signal, so that a shell sees what happened. */
  readonly finish: (teller: Teller) => Ending;
}

/** From here on, the first signal lets what is under way be done, so that no folder is left half written; a second one does not. */
export function watchForInterruption(onSignal: () => void = () => {}): Interruption {
  let received: Signal | undefined;
  const receive = (signal: Signal): void => {
    received = signal;
    forget();
    onSignal();
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, receive);
  };
  for (const signal of signals) process.on(signal, receive);
  return {
    happened: () => received !== undefined,
    finish: (teller) => {
      forget();
      const ending = teller.end(received !== undefined);
      if (received !== undefined) process.kill(process.pid, received);
      return ending;
    },
  };
}
