import type { Severity } from '../../diagnostics/diagnostic.ts';
import { toJson } from '../../diagnostics/json.ts';
import type { Output } from '../output.ts';
import type { SpecResult } from '../spec-result.ts';

/** The whole call as one JSON document on standard output. */
export function reportJson(results: readonly SpecResult[], _: unknown, { out }: Pick<Output, 'out'>): void {
  out(`${JSON.stringify({ specs: results.map(specJson), summary: summaryJson(results) }, null, 2)}\n`);
}

function specJson({ source, out, changes, differences, diagnostics, failure, facts }: SpecResult) {
  return {
    file: source.file,
    ...(out !== undefined && { out }),
    ...(failure !== undefined && { failure }),
    files: changes.map(({ name, state }) => ({ path: name, status: state })),
    ...(differences && { differences: differences.map(({ name, lines, left }) => ({ path: name, lines, left })) }),
    diagnostics: diagnostics.map((diagnostic) => toJson(diagnostic, source)),
    ...(facts !== undefined && { facts }),
  };
}

function summaryJson(results: readonly SpecResult[]) {
  const severities = results.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
  const count = (wanted: Severity) => severities.filter((severity) => severity === wanted).length;
  return {
    specs: results.length,
    unreadable: results.filter(({ failure }) => failure !== undefined).length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}
