import { formatDiagnostic, formatSummary } from '../../diagnostics/format.ts';
import type { SpecResult } from '../spec-result.ts';

/** The findings of a spec; `quiet` leaves the errors. */
export function findingsText({ source, diagnostics }: SpecResult, color: boolean, quiet: boolean): string {
  const told = diagnostics.filter(({ severity }) => !quiet || severity === 'error');
  return told.map((diagnostic) => `${formatDiagnostic(diagnostic, { ...source, color })}\n\n`).join('');
}

/** How many findings there are. */
export function summaryText({ source, diagnostics }: SpecResult): string {
  return `${formatSummary(diagnostics, source.file)}\n`;
}
