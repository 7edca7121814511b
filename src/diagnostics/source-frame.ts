import { escapeUnprintable } from './characters.ts';
import { type Grapheme, graphemesOf } from './display-width.ts';
import { lineText } from './line-table.ts';
import type { Place } from './place.ts';

/** The line that a finding is on, as it is shown, and carets to go below the part that is meant. */
export interface SourceFrame {
  readonly line: string;
  readonly carets: string;
}

const tab = '  ';
const ellipsis = '…';
/** Columns of source that are shown; what is further off the carets is cut. */
const shownColumns = 100;
/** Columns that are kept before the carets when a line is cut. */
const columnsBefore = 40;
/** UTF-16 units around the place that are looked at, so that a line of a megabyte costs nothing. */
const unitsAround = 1000;

/** The first line of a place with carets under it; only the first, when the place goes over several lines. */
export function sourceFrame(text: string, place: Place): SourceFrame {
  const whole = lineText(text, place.line);
  const from = Math.max(0, place.column - 1 - unitsAround);
  const line = whole.slice(from, place.column - 1 + unitsAround);
  const start = Math.min(place.column - 1 - from, line.length);
  const end = place.endLine === place.line ? place.endColumn - 1 - from : line.trimEnd().length;
  const shown = graphemesOf(line).map(shownGrapheme);
  return cutFrame(
    shown,
    { start, end: Math.max(end, start + 1) },
    { before: from > 0, after: from + line.length < whole.length },
  );
}

/** As it shows on the terminal: tabs as spaces, what does not show spelt out. */
function shownGrapheme(grapheme: Grapheme): Grapheme {
  if (grapheme.text === '\t') return { ...grapheme, text: tab, width: tab.length };
  const text = escapeUnprintable(grapheme.text);
  return text === grapheme.text ? grapheme : { ...grapheme, text, width: text.length };
}

function cutFrame(
  graphemes: readonly Grapheme[],
  range: { readonly start: number; readonly end: number },
  cut: { readonly before: boolean; readonly after: boolean },
): SourceFrame {
  const isMeant = ({ index }: Grapheme): boolean => index >= range.start && index < range.end;
  const before = graphemes.filter(({ index }) => index < range.start);
  const total = widthOf(graphemes) + (cut.before || cut.after ? shownColumns : 0);
  const skipped = total <= shownColumns ? 0 : countToSkip(before);
  const kept = takeColumns(graphemes.slice(skipped), shownColumns);
  const head = skipped > 0 || cut.before ? ellipsis : '';
  const tail = skipped + kept.length < graphemes.length || cut.after ? ellipsis : '';
  const indent = widthOf(before.slice(skipped)) + head.length;
  return {
    line: `${head}${kept.map(({ text }) => text).join('')}${tail}`.trimEnd(),
    carets: ' '.repeat(indent) + '^'.repeat(Math.max(1, widthOf(kept.filter(isMeant)))),
  };
}

/** How many of the characters before the carets must go so that few enough columns of them are left. */
function countToSkip(before: readonly Grapheme[]): number {
  const kept = takeColumns(before.toReversed(), columnsBefore);
  return before.length - kept.length;
}

/** The first of the characters, as many as fit. */
function takeColumns(graphemes: readonly Grapheme[], columns: number): readonly Grapheme[] {
  let used = 0;
  const end = graphemes.findIndex(({ width }) => {
    used += width;
    return used > columns;
  });
  return end === -1 ? graphemes : graphemes.slice(0, end);
}

function widthOf(graphemes: readonly Grapheme[]): number {
  return graphemes.reduce((sum, { width }) => sum + width, 0);
}
