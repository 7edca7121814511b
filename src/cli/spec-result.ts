import type { ArtifactsChange } from '../artifacts/compare.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../diagnostics/place.ts';
import type { Facts } from '../facts/facts.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { GlobalOptions } from './options.ts';

/** How a file on disk differs from the one that is made. */
export interface FileDifference {
  readonly name: string;
  /** As `diff -u` has them; none of them tells a secret. */
  readonly lines: readonly string[];
  /** How many lines more there would be. */
  readonly left: number;
  /** Whether git left the marks of a merge conflict in it. */
  readonly hasConflict: boolean;
}

/** What became of one spec. */
export interface SpecResult {
  /** The spec, and what its findings point into. */
  readonly source: SourceText;
  /** Whether its template is deployed into the subscription. */
  readonly atSubscription?: boolean;
  /** The folder of its files, when it has one. */
  readonly out?: string;
  readonly changes: readonly ArtifactsChange[];
  /** What differs line by line, where that is asked for. */
  readonly differences?: readonly FileDifference[];
  readonly diagnostics: readonly Diagnostic[];
  /** What there is to know of the spec, for a command that tells it. */
  readonly facts?: Facts;
  /** What goes to standard output as it is. */
  readonly data?: string;
  /** Why there is nothing: the spec could not be read, or making it ended in a fault of the program. Whole lines. */
  readonly failure?: string;
}

/** Whether the files on disk are not those that the spec makes. */
export const differs = ({ changes }: SpecResult): boolean => changes.some(({ state }) => state !== 'unchanged');

export const hasErrors = ({ diagnostics }: Pick<SpecResult, 'diagnostics'>): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** Trouble with files has the codes 5xxx. */
const isFileFault = ({ code, severity }: Diagnostic): boolean => severity === 'error' && code.startsWith('AML5');

/** The severities that `--fail-on` takes for a failure. */
const counts: Readonly<Record<GlobalOptions['failOn'], readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

/** What one spec means for the exit code, `--check` apart. */
export function codeOf({ diagnostics, failure }: SpecResult, { failOn }: Pick<GlobalOptions, 'failOn'>): ExitCode {
  if (failure !== undefined || diagnostics.some(isFileFault)) return exitCode.fault;
  return diagnostics.some(({ severity }) => counts[failOn].includes(severity)) ? exitCode.findings : exitCode.fine;
}
