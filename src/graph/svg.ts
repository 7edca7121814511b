import { fontSize, glyphSpace, type SizedBox } from './box-layout.ts';
import { glyph } from './glyph.ts';
import { type LaidOut, layOut, type Point } from './layout.ts';
import type { Edge, Picture } from './picture.ts';
import { style } from './svg-style.ts';
import { textWidth } from './text-width.ts';
import { xmlText } from './xml-text.ts';

const footerLine = 20;

/** The picture as SVG: one file without scripts, fonts or anything from elsewhere, for light and dark. */
export function svgOf(picture: Picture): string {
  const laidOut = layOut(picture);
  const footer = footerOf(picture);
  const width = Math.max(laidOut.width, ...footer.map((line) => line.width + 20));
  const height = laidOut.height + footer.length * footerLine + (footer.length > 0 ? 6 : 0);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${xmlText(picture.title)}</title>`,
    `<desc id="desc">${xmlText(description(picture))}</desc>`,
    `<style>${style}</style>`,
    '<defs>',
    ...(['uses', 'private'] as const).map(arrowHead),
    '</defs>',
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...(laidOut.frame ? [frameText(laidOut.frame)] : []),
    ...laidOut.edges.map(edgeText),
    ...laidOut.boxes.flatMap(({ x, y, sized }) => boxText(sized, { x, y })),
    ...footer.map(
      ({ text }, position) => `<g transform="translate(10 ${laidOut.height + 14 + position * footerLine})">${text}</g>`,
    ),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

const arrowHead = (kind: Edge['kind']): string =>
  `<marker id="${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="${kind}-head" d="M0 0L8 4L0 8z"/></marker>`;

/** What the picture shows, in words, for those who do not see it. */
function description({ frames, edges }: Picture): string {
  const boxes = frames.flatMap((frame) => frame.boxes);
  const titles = new Map(
    boxes.map(({ key, type, title }) => [key, [type, title].filter((word) => word !== '').join(' ')]),
  );
  const shown = frames.map((frame) => `${frame.title}: ${frame.boxes.map(({ key }) => titles.get(key)).join(', ')}.`);
  const uses = edges.map(
    ({ from, to, kind }) =>
      `${titles.get(from)} ${kind === 'private' ? 'has a private endpoint for' : 'uses'} ${titles.get(to)}.`,
  );
  return [...shown, ...uses].join(' ');
}

function frameText({ x, y, width, height, frame }: NonNullable<LaidOut['frame']>): string {
  return `<g><rect class="frame" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/><text class="frame-title" x="${x + 14}" y="${y + 19}">${xmlText(frame.title)}</text></g>`;
}

function edgeText({ edge, points }: LaidOut['edges'][number]): string {
  return `<path class="${edge.kind}" d="${pathThrough(points)}" marker-end="url(#${edge.kind})"/>`;
}

/** A line through the points, its corners rounded. */
function pathThrough(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (first === undefined) return '';
  const last = others.at(-1) ?? first;
  const curves = others.slice(0, -1).map((point, position) => {
    const next = others[position + 1] ?? last;
    const end = position === others.length - 2 ? next : middle(point, next);
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  const start = others.length > 1 ? '' : `L${last.x} ${last.y}`;
  return `M${first.x} ${first.y}${curves.join('')}${start}`;
}

const middle = (one: Point, other: Point): Point => ({
  x: Math.round((one.x + other.x) / 2),
  y: Math.round((one.y + other.y) / 2),
});

/** A box and, over it, those inside. One line each, so that a change shows where it is. */
function boxText({ box, width, height, lines, children }: SizedBox, { x, y }: Point): readonly string[] {
  const classes = `box ${box.category}${box.existing ? ' existing' : ''}`;
  const texts = lines
    .map((line) => `<text class="${line.role}" x="${line.x}" y="${line.y}">${xmlText(line.text)}</text>`)
    .join('');
  return [
    `<g transform="translate(${x} ${y})"><rect class="${classes}" width="${width}" height="${height}" rx="5"/>${glyph(box.category)}${texts}`,
    ...children.flatMap((child) => boxText(child.sized, child)),
    '</g>',
  ];
}

interface FooterLine {
  readonly text: string;
  readonly width: number;
}

/** What the lines mean, as far as there are such, and what is not drawn. */
function footerOf({ frames, edges, notes }: Picture): readonly FooterLine[] {
  const legend = [
    ...(edges.some(({ kind }) => kind === 'uses')
      ? [sample('<path class="uses" d="M0 -4H26" marker-end="url(#uses)"/>', 'uses')]
      : []),
    ...(edges.some(({ kind }) => kind === 'private')
      ? [sample('<path class="private" d="M0 -4H26" marker-end="url(#private)"/>', 'private endpoint')]
      : []),
    ...(frames.some(({ boxes }) => boxes.some(({ existing }) => existing))
      ? [sample('<rect class="box existing" y="-11" width="26" height="14" rx="3"/>', 'exists already')]
      : []),
  ];
  const note = `Not drawn: ${notes.join(', ')}`;
  return [
    ...(legend.length > 0 ? [legend.reduce(beside)] : []),
    ...(notes.length > 0
      ? [{ text: `<text class="note">${xmlText(note)}</text>`, width: textWidth(note, fontSize.detail) }]
      : []),
  ];
}

const sample = (drawing: string, words: string): FooterLine => ({
  text: `${drawing}<text class="note" x="34">${words}</text>`,
  width: 34 + textWidth(words, fontSize.detail) + glyphSpace,
});

const beside = (left: FooterLine, right: FooterLine): FooterLine => ({
  text: `${left.text}<g transform="translate(${left.width} 0)">${right.text}</g>`,
  width: left.width + right.width,
});
