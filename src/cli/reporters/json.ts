import { toJson } from '../../diagnostics/json.ts';
import type { SpecResult } from '../spec-result.ts';

/** One spec of the document that `--format json` gives. */
export function specJson({ source, out, changes, differences, diagnostics, failure, facts }: SpecResult) {
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
