import { escapeUnprintable } from '../diagnostics/characters.ts';
import type { Output } from './output.ts';

/** How long a call may take before it says how far it is, and how often it does, in milliseconds. */
const patience = 700;
const pause = 100;

/** Columns of the bar itself. */
const width = 24;

/** Says how far a long call is. */
export interface Progress {
  /** So many are done, and `name` is next. */
  readonly step: (done: number, name: string) => void;
  /** Takes the line away, for something else to be said. */
  readonly hide: () => void;
  /** Takes the line away for good. */
  readonly end: () => void;
}

const clearLine = '\r\u001b[K';

const silent: Progress = { step: () => {}, hide: () => {}, end: () => {} };

/** A bar on a terminal, once the call takes long; elsewhere nothing is said. */
export function startProgress(total: number, output: Output, quiet: boolean): Progress {
  if (quiet || total < 2 || !output.errIsTerminal) return silent;
  const { err, columns } = output;
  let next = Date.now() + patience;
  let isShown = false;
  const hide = (): void => {
    if (isShown) err(clearLine);
    isShown = false;
  };
  const step = (done: number, name: string): void => {
    if (Date.now() < next) return;
    next = Date.now() + pause;
    isShown = true;
    err(`${clearLine}${progressLine(done, total, name).slice(0, columns - 1)}`);
  };
  return { step, hide, end: hide };
}

/** `[######------------------] 2500/10000 specs/fraud.yml` */
function progressLine(done: number, total: number, name: string): string {
  const filled = Math.floor((done / total) * width);
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${done}/${total} ${escapeUnprintable(name)}`;
}
