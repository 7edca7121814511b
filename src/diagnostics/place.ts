import type { Diagnostic, SpecPath } from './diagnostic.ts';
import { lineTable } from './line-table.ts';

/**
 * A stretch of the text. Lines and columns count from 1; columns count UTF-16 units, as editors and SARIF do; the end is
 * the first column after the stretch.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where things are in one text. Always answers: with the nearest thing that is there. */
export interface Positions {
  /** The place of the value at a path, or of its key. */
  find(path: SpecPath, at?: 'key' | 'value'): Place;
  /** The place of whatever starts at an offset (UTF-16 units). */
  atOffset(offset: number): Place;
}

/** The file that findings are about. */
export interface SourceText {
  /** As it is told to the user. */
  readonly file: string;
  readonly text: string;
  /** Absent when the text could not be read as YAML. */
  readonly positions?: Positions | undefined;
}

/** Where a finding, or a place related to it, is in the source. */
export function placeOf(finding: Pick<Diagnostic, 'path' | 'at' | 'offset'>, source: SourceText): Place {
  const { path, at, offset } = finding;
  if (source.positions === undefined) return lineTable(source.text).place(offset ?? 0, offset ?? 0);
  return offset === undefined ? source.positions.find(path, at) : source.positions.atOffset(offset);
}
