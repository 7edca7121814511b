import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Place } from '../../src/diagnostics/place.ts';
import { readSpec, type SpecFile } from '../../src/spec/load.ts';

export interface Reading {
  readonly file: SpecFile;
  /** The value, or undefined when the spec was refused. */
  readonly value: unknown;
  readonly findings: readonly Diagnostic[];
}

/** Reads a spec and keeps what was reported. */
export function reading(source: string | Uint8Array): Reading {
  const findings: Diagnostic[] = [];
  const file = readSpec(source, (diagnostic) => findings.push(diagnostic));
  return { file, value: 'value' in file ? file.value : undefined, findings };
}

/** Each finding as `code path`, in the order of the reports. */
export function told(source: string | Uint8Array): string[] {
  return reading(source).findings.map(({ code, path }) => `${code} ${path}`.trim());
}

/** What of a text lies at a place, which must be on one line. */
export function textAt(text: string, place: Place): string {
  const line = text.split(/\r\n|\n|\r/)[place.line - 1] ?? '';
  return line.slice(place.column - 1, place.endLine === place.line ? place.endColumn - 1 : undefined);
}
