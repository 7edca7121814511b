import type { Box } from './picture.ts';
import { textWidth, wrapped } from './text-width.ts';

/** A line of text in a box; `y` is its baseline, from the top of the box. */
interface PlacedLine {
  readonly text: string;
  readonly role: 'title' | 'type' | 'detail';
  readonly x: number;
  readonly y: number;
}

/** A box with its size, and where in it its lines and the boxes inside it are. */
export interface SizedBox {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  readonly children: ReadonlyArray<{ readonly x: number; readonly y: number; readonly sized: SizedBox }>;
}

/** Sizes of text, in pixels. */
export const fontSize = { title: 13, type: 11, detail: 11 } as const;

const padding = 10;
const gap = 8;
/** Room for the glyph, left of the text. */
export const glyphSpace = 24;
const maximumText = 250;
const minimumWidth = 130;

/** Boxes inside stand below the text, in as many columns as make them not much taller than wide. */
export function sizedBox(box: Box): SizedBox {
  const { lines, width: textWide, height: textHigh } = textOf(box);
  const sized = box.children.map(sizedBox);
  const columns = columnsOf(sized);
  let x = padding;
  let bottom = textHigh;
  const children = columns.flatMap((column) => {
    const width = Math.max(...column.map((child) => child.width));
    let y = textHigh + 2;
    const placed = column.map((child) => {
      const at = { x, y, sized: widened(child, width) };
      y += child.height + gap;
      return at;
    });
    x += width + gap;
    bottom = Math.max(bottom, y - gap + padding);
    return placed;
  });
  const inner = columns.length === 0 ? 0 : x - gap + padding;
  const width = Math.max(textWide, inner, minimumWidth);
  return widened({ box, lines, children, width, height: bottom }, width);
}

/** The same box with another width, which those inside share where they stand in one column. */
function widened(sized: SizedBox, width: number): SizedBox {
  const one = sized.children.every(({ x }) => x === padding);
  const inner = width - 2 * padding;
  const children = one
    ? sized.children.map((child) => ({ ...child, sized: widened(child.sized, inner) }))
    : sized.children;
  return { ...sized, children, width };
}

function textOf({ title, type, details }: Box) {
  const rows = [
    ...wrapped(title, fontSize.title, maximumText).map((text) => ({ text, role: 'title' as const })),
    ...(type === '' ? [] : wrapped(type, fontSize.type, maximumText).map((text) => ({ text, role: 'type' as const }))),
    ...details
      .flatMap((detail) => wrapped(detail, fontSize.detail, maximumText))
      .map((text) => ({ text, role: 'detail' as const })),
  ];
  let y = padding - 2;
  const lines = rows.map(({ text, role }): PlacedLine => {
    y += fontSize[role] + 3;
    return { text, role, x: padding + glyphSpace, y };
  });
  const width = Math.max(...rows.map(({ text, role }) => textWidth(text, fontSize[role])));
  return { lines, width: width + glyphSpace + 2 * padding, height: y + padding };
}

function columnsOf(boxes: readonly SizedBox[]): readonly (readonly SizedBox[])[] {
  const total = boxes.reduce((sum, { height }) => sum + height + gap, 0);
  const width = Math.max(0, ...boxes.map((box) => box.width)) + gap;
  const count = Math.max(1, Math.round(Math.sqrt(total / width)));
  const tallest = Math.max(total / count, ...boxes.map(({ height }) => height));
  const columns: SizedBox[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    if (used + box.height > tallest + gap) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(box);
    used += box.height + gap;
  }
  return columns;
}
