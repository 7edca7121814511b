import type { DiagnosticCode } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { severityOf } from './severity.ts';

/** A diagnostic with the severity that its code has in the table, unless `details` says another. */
export function finding(
  code: DiagnosticCode,
  details: Omit<Diagnostic, 'code' | 'severity'> & Partial<Pick<Diagnostic, 'severity'>>,
): Diagnostic {
  return { code, severity: severityOf(code), ...details };
}
