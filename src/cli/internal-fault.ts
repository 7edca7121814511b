/** What people are told when the program itself is at fault. */
export function internalFaultText(error: unknown, wantsStack: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = wantsStack && error instanceof Error ? `${error.stack}\n` : '';
  const plea = 'This is a bug in aml-templates. Please report it with the spec that shows it.';
  return `aml-templates: ${message}\n${plea}\n${stack}`;
}

/** Whether a developer looks on. */
export const wantsStack = (verbose: boolean): boolean => verbose || (process.env['DEBUG'] ?? '') !== '';
