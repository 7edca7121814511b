import { codes, type DiagnosticCode } from './codes.ts';
import type { Severity } from './diagnostic.ts';

/** How grave a finding of the code is, unless it says otherwise. */
export function severityOf(code: DiagnosticCode): Severity {
  return codes[code].severity;
}
