import { graphemesOf } from '../../diagnostics/display-width.ts';

export type Row = readonly string[];

const gap = '  ';

/** Narrower than this, words of text would be torn apart. */
const leastWidth = 10;

/** Columns of a terminal that a text takes. */
function widthOf(text: string): number {
  return isPlain(text) ? text.length : graphemesOf(text).reduce((sum, { width }) => sum + width, 0);
}

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/** A table whose columns fit `columns`, long cells on several lines; as wide as it needs where nothing limits it. */
export function tableText(rows: readonly Row[], columns = Number.POSITIVE_INFINITY): string {
  const widths = fittingWidths(naturalWidths(rows), columns);
  return rows.map((row) => rowText(row, widths)).join('');
}

function naturalWidths(rows: readonly Row[]): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
}

/** Takes from the widest column until all fit. */
function fittingWidths(natural: readonly number[], columns: number): readonly number[] {
  const widths = [...natural];
  const room = columns - gap.length * (widths.length - 1);
  for (let excess = sum(widths) - room; excess > 0; excess -= 1) {
    const widest = Math.max(...widths);
    if (widest <= leastWidth) break;
    widths[widths.lastIndexOf(widest)] = widest - 1;
  }
  return widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function rowText(row: Row, widths: readonly number[]): string {
  const wrapped = row.map((cell, column) => wrap(cell, widths[column] ?? leastWidth));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    wrapped
      .map((cell, column) => padded(cell[line] ?? '', widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The lines of a text that is at most so wide: broken at spaces, else after what joins the parts of a name. */
function wrap(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width)) {
    if (widthOf((line + piece).trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** What may not be broken, but for what is wider than a line. */
function piecesOf(text: string, width: number): readonly string[] {
  const words = text.split(/(?<=[ /])(?! )/);
  return words.flatMap((word) => {
    if (widthOf(word.trimEnd()) <= width) return [word];
    const parts = word.split(/(?<=[-.(,])/);
    return parts.flatMap((part) => (widthOf(part) <= width ? [part] : graphemesOf(part).map((one) => one.text)));
  });
}
