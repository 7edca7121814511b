import { Resvg } from '@resvg/resvg-js';
import { evaluateTemplate } from '../../src/evaluate/evaluate-template.ts';
import { fontSize, type SizedBox } from '../../src/graph/box-layout.ts';
import { type LaidOut, layOut } from '../../src/graph/layout.ts';
import { makePicture } from '../../src/graph/make-picture.ts';
import type { Picture } from '../../src/graph/picture.ts';
import { svgOf } from '../../src/graph/svg.ts';
import { textWidth } from '../../src/graph/text-width.ts';
import type { JsonValue } from '../../src/model/expression.ts';

export const pictureOf = (template: unknown): Picture =>
  makePicture(evaluateTemplate(template as JsonValue, { context: { cloud: 'AzureCloud' } }), 'Architecture of test');

interface Rectangle {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is wrong with how a template is drawn. */
export function pictureFaults(template: unknown): readonly string[] {
  const picture = pictureOf(template);
  const laidOut = layOut(picture);
  const outer = laidOut.boxes.map(({ x, y, sized }) => rectangle(sized, x, y));
  const page = { name: 'page', x: 0, y: 0, width: laidOut.width, height: laidOut.height };
  return [
    ...overlaps(outer),
    ...outer.filter((box) => !contains(page, box)).map(({ name }) => `${name} leaves the page`),
    ...frameFaults(laidOut, picture),
    ...laidOut.boxes.flatMap(({ sized }) => boxFaults(sized)),
    ...xmlFaults(svgOf(picture)),
  ];
}

const rectangle = ({ box, width, height }: SizedBox, x: number, y: number): Rectangle => ({
  name: box.key,
  x,
  y,
  width,
  height,
});

/** The frame has its own boxes and no others. */
function frameFaults({ frame, boxes }: LaidOut, picture: Picture): readonly string[] {
  if (frame === undefined) return picture.frames.length === 0 ? [] : ['no frame'];
  const area = { ...frame, name: 'frame' };
  const own = new Set(frame.frame.boxes.map(({ key }) => key));
  return boxes.flatMap(({ sized, x, y }) => {
    const box = rectangle(sized, x, y);
    if (own.has(box.name)) return contains(area, box) ? [] : [`${box.name} leaves the frame`];
    return overlap(area, box) ? [`${box.name} lies on the frame`] : [];
  });
}

function boxFaults(sized: SizedBox): readonly string[] {
  const inside = sized.children.map(({ x, y, sized: child }) => rectangle(child, x, y));
  const own = rectangle(sized, 0, 0);
  const texts = sized.lines.map(({ text, role, x, y }) => ({
    name: JSON.stringify(text),
    x,
    y: y - fontSize[role],
    width: textWidth(text, fontSize[role]),
    height: fontSize[role] + 2,
  }));
  return [
    ...overlaps([...inside, ...texts]),
    ...[...inside, ...texts].filter((part) => !contains(own, part)).map(({ name }) => `${name} leaves ${own.name}`),
    ...sized.children.flatMap((child) => boxFaults(child.sized)),
  ];
}

function overlaps(parts: readonly Rectangle[]): readonly string[] {
  return parts.flatMap((part, position) =>
    parts.slice(position + 1).flatMap((other) => (overlap(part, other) ? [`${part.name} overlaps ${other.name}`] : [])),
  );
}

const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The renderer reads XML strictly. */
function xmlFaults(svg: string): readonly string[] {
  try {
    new Resvg(svg);
    return [];
  } catch (error) {
    return [String(error)];
  }
}
