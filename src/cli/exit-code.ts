/** What a call leaves to the shell. */
export const exitCode = {
  fine: 0,
  /** There are findings at or above `--fail-on`. */
  findings: 1,
  /** `--check` found that the files are not what the spec makes. */
  differences: 2,
  wrongUsage: 3,
  /** A file could not be read or written, or the program itself is at fault. */
  fault: 4,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** When several things are wrong: the one that hides the most of the others first. */
const gravest: readonly ExitCode[] = [
  exitCode.fault,
  exitCode.wrongUsage,
  exitCode.findings,
  exitCode.differences,
  exitCode.fine,
];

/** The one code for all that happened. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return gravest.find((code) => codes.includes(code)) ?? exitCode.fine;
}
