import type { Severity } from '../diagnostics/diagnostic.ts';
import type { SpecReport } from './spec-report.ts';

/** So many specs are named in a command that brings them up to date; where more are stale, those of the call are. */
const mostNamed = 20;

/** What a call has to say of all its specs: figures, and a few names. */
export class Totals {
  /** Specs of the call. */
  readonly total: number;
  told = 0;
  changed = 0;
  unchanged = 0;
  faulty = 0;
  failed = 0;
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  /** Whether all that a usual call runs was run for each spec. */
  ranFully = true;
  /** The command that deploys the first good one. */
  deploy: string | undefined;
  /** Those whose files are not as they should be; `undefined` if they are too many to name. */
  stale: string[] | undefined = [];
  /** Whether any of those has files that are only replaced when that is asked for. */
  isKept = false;

  constructor(total: number) {
    this.total = total;
  }

  add({ file, outcome, counts, ranFully, deploy, isKept }: SpecReport): void {
    this.told += 1;
    this[outcome] += 1;
    for (const severity of ['error', 'warning', 'info'] as const) this.counts[severity] += counts[severity];
    this.ranFully &&= ranFully;
    this.deploy ??= deploy;
    if (outcome !== 'changed') return;
    this.isKept ||= isKept;
    this.stale = this.stale === undefined || this.stale.length >= mostNamed ? undefined : [...this.stale, file];
  }
}
