import { type ExitCode, exitCode } from './exit-code.ts';

/** Ends the call with a message, for what no other spec of the call can be helped by. */
export class CliError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, code: ExitCode) {
    super(message);
    this.name = 'CliError';
    this.exitCode = code;
  }
}

/** The command line itself is wrong. */
export const usageError = (message: string) => new CliError(message, exitCode.wrongUsage);

/** By name, for the parts of the program are bundled apart and each has a class of its own. */
export const isCliError = (error: unknown): error is CliError => error instanceof Error && error.name === 'CliError';
