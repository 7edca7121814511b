import type { Diagnostic, Severity } from './diagnostic.ts';
import { type Place, placeOf, type SourceText } from './place.ts';

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings in the order of the text; at one place the graver first. The order does not depend on who reported first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[], source: SourceText): Diagnostic[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, place: placeOf(diagnostic, source) }))
    .sort((a, b) => comparePlaces(a.place, b.place) || compareFindings(a.diagnostic, b.diagnostic))
    .map(({ diagnostic }) => diagnostic);
}

function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

function compareFindings(a: Diagnostic, b: Diagnostic): number {
  return (
    severityRank[a.severity] - severityRank[b.severity] ||
    compareText(a.code, b.code) ||
    compareText(a.path, b.path) ||
    compareText(a.message, b.message)
  );
}

/** By UTF-16 units, so that the order is the same in every locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
