import type { Severity } from '../diagnostics/diagnostic.ts';
import type { ExitCode } from './exit-code.ts';
import type { FileDifference } from './spec-result.ts';

/**
 * What is left of a spec when it was run: what is to be said of it, and few figures. It is small, so that a call may have
 * any number of specs, and plain data, so that one thread can hand it to another.
 */
export interface SpecReport {
  readonly file: string;
  readonly exitCode: ExitCode;
  /** Whether all that a usual call runs was run. */
  readonly ranFully: boolean;
  /** `changed`: its files are not as they were, or not as they should be. `failed`: it could not be read or made at all. */
  readonly outcome: 'changed' | 'unchanged' | 'faulty' | 'failed';
  readonly counts: Readonly<Record<Severity, number>>;
  /** For standard error: what is wrong with the spec. */
  readonly findings: string;
  /** For standard error: what became of its files. */
  readonly files: string;
  /** The folder of its files. */
  readonly out?: string;
  readonly differences: readonly FileDifference[];
  /** For standard output, as it is. */
  readonly data?: string;
  /** For standard output, in a call that wants JSON. */
  readonly json?: object;
  /** The command that deploys it. */
  readonly deploy?: string;
  /** Whether files stand there that are only replaced when that is asked for. */
  readonly isKept: boolean;
}
