import { lineStarts } from './line-table.ts';
import type { Place } from './place.ts';

/**
 * The text with asterisks in place of the secrets at `places`, so that it can be shown. Lines and columns stay as they are.
 */
export function redactText(text: string, places: readonly Place[]): string {
  const starts = lineStarts(text);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
  return places.reduce((shown, place) => {
    const start = offset(place.line, place.column);
    const end = offset(place.endLine, place.endColumn);
    return shown.slice(0, start) + shown.slice(start, end).replace(/[^\r\n]/g, '*') + shown.slice(end);
  }, text);
}
