import type { Place } from './place.ts';

/** Turns offsets into lines and columns. */
export interface LineTable {
  /** The place from one offset to another (UTF-16 units, the end exclusive); both are kept inside the text. */
  place(start: number, end: number): Place;
}

/** The lines of a text; LF, CRLF and CR end a line, as in YAML. */
export function lineTable(text: string): LineTable {
  const starts = lineStarts(text);
  const position = (offset: number): { line: number; column: number } => {
    const inside = Math.min(Math.max(offset, 0), text.length);
    const line = lastNotAfter(starts, inside);
    return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
  };
  return {
    place(start, end) {
      const from = position(start);
      const to = position(Math.max(start, end));
      return { ...from, endLine: to.line, endColumn: to.column };
    },
  };
}

/** Where the lines of a text start, in UTF-16 units. */
export function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
}

/** The text of a line, counted from 1, without its end; empty when there is no such line. */
export function lineText(text: string, line: number): string {
  return text.split(/\r\n|\n|\r/, line)[line - 1] ?? '';
}

/** The index of the last of the ascending numbers that is not greater than `limit`. */
function lastNotAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
