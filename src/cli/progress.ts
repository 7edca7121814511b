import type { Output } from './output.ts';

/** How long a call may take before it says how far it is. */
const patience = 700;

/** Says how far a long call is. */
export interface Progress {
  /** `name` is next. */
  readonly step: (name: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const clearLine = '\r\u001b[K';

/** On a terminal, and only once the call takes long; elsewhere it says nothing. */
export function startProgress(total: number, output: Output, quiet: boolean): Progress {
  if (quiet || total < 2 || !output.errIsTerminal) return { step: () => {}, end: () => {} };
  const { err, columns } = output;
  const start = Date.now();
  let shown = false;
  let done = 0;
  return {
    step(name) {
      done += 1;
      if (Date.now() - start < patience) return;
      shown = true;
      err(`${clearLine}${`${done}/${total} ${name}`.slice(0, columns - 1)}`);
    },
    end() {
      if (shown) err(clearLine);
    },
  };
}
