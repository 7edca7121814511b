import { graphlib, layout } from '@dagrejs/dagre';
import { BoundedMemo } from '../model/bounded-memo.ts';
import { type SizedBox, sizedBox } from './box-layout.ts';
import type { Box, Edge, Frame, Picture } from './picture.ts';
import { textWidth } from './text-width.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** A picture with all in its place; coordinates are those of top left corners. */
export interface LaidOut {
  readonly width: number;
  readonly height: number;
  readonly frame: (Area & { readonly frame: Frame }) | undefined;
  readonly boxes: ReadonlyArray<Point & { readonly sized: SizedBox }>;
  readonly edges: ReadonlyArray<{ readonly edge: Edge; readonly points: readonly Point[] }>;
}

const frameHeader = 30;
const framePadding = 18;

/**
 * The outermost boxes of the frame where most is deployed are laid out by dagre. Other frames are boxes beside it: their
 * edges are those of the frame, and no line has to find its way between two sets of boxes.
 */
export function layOut(picture: Picture): LaidOut {
  const parts = partsOf(picture);
  const down = laidOut(parts, 'TB');
  if (down.width <= 1500 || down.width < 2 * down.height) return down;
  const right = laidOut(parts, 'LR');
  return right.width < down.width ? right : down;
}

interface Parts {
  readonly frame: Frame | undefined;
  readonly inside: readonly SizedBox[];
  readonly beside: readonly SizedBox[];
  readonly edges: readonly Edge[];
}

function partsOf({ frames, edges }: Picture): Parts {
  const made = ({ boxes }: Frame): number => boxes.filter(({ existing }) => !existing).length;
  const frame = frames.reduce<Frame | undefined>(
    (most, one) => (most && made(most) >= made(one) ? most : one),
    undefined,
  );
  const others = frames.filter((one) => one !== frame).map(frameBox);
  const keys = new Map(others.flatMap((box) => box.children.map((child) => [child.key, box.key] as const)));
  return {
    frame,
    inside: frame?.boxes.map(sizedBox) ?? [],
    beside: others.map(sizedBox),
    edges: joined(edges.map(({ from, to, kind }) => ({ from: keys.get(from) ?? from, to: keys.get(to) ?? to, kind }))),
  };
}

function frameBox({ key, title, boxes }: Frame): Box {
  const existing = boxes.every((box) => box.existing);
  return { key, title, type: '', existing, category: 'scope', details: [], children: boxes };
}

/** One edge of each kind where several lead the same way, and none from a frame to itself. */
function joined(edges: readonly Edge[]): readonly Edge[] {
  const byEnds = new Map(edges.map((edge) => [`${edge.from}\n${edge.to}`, edge] as const));
  return [...byEnds.values()].filter(({ from, to }) => from !== to);
}

function laidOut({ frame, inside, beside, edges }: Parts, rankdir: 'TB' | 'LR'): LaidOut {
  const sizes = [...inside, ...beside].map(({ width, height }) => ({ width, height }));
  const positions = new Map([...inside, ...beside].map(({ box }, position) => [box.key, position] as const));
  const ends = edges.map(({ from, to }) => [positions.get(from) ?? -1, positions.get(to) ?? -1] as const);
  const places = placesOf({ rankdir, sizes, beside: beside.length, edges: ends });
  const boxes = [...inside, ...beside].map((sized, position) => {
    const center = places.boxes[position] ?? { x: 0, y: 0 };
    return { ...cornerOf(center, sized), sized };
  });
  const area = frame && {
    frame,
    ...around(boxes.slice(0, inside.length), textWidth(frame.title, 12) + 2 * framePadding),
  };
  return moved(
    area,
    boxes,
    edges.map((edge, position) => ({ edge, points: places.edges[position] ?? [] })),
  );
}

/** All that dagre looks at: boxes and edges without their names. The last boxes are those beside the frame. */
interface Shape {
  readonly rankdir: 'TB' | 'LR';
  readonly sizes: ReadonlyArray<{ readonly width: number; readonly height: number }>;
  readonly beside: number;
  /** By the positions of their boxes. */
  readonly edges: ReadonlyArray<readonly [from: number, to: number]>;
}

interface Places {
  readonly boxes: readonly Point[];
  readonly edges: ReadonlyArray<readonly Point[]>;
}

/** Workspaces of a fleet differ in names, and their pictures rarely in shape. */
const places = new BoundedMemo<Places>(200);

const placesOf = (shape: Shape): Places => places.get(JSON.stringify(shape), () => arrangedByDagre(shape));

function arrangedByDagre({ rankdir, sizes, beside, edges }: Shape): Places {
  const compound = beside > 0;
  const graph = new graphlib.Graph({ compound });
  graph.setGraph({ rankdir, nodesep: compound ? 44 : 26, ranksep: compound ? 64 : 48, edgesep: 16 });
  if (compound) graph.setNode('frame', {});
  for (const [position, size] of sizes.entries()) graph.setNode(nodeName(position), { ...size });
  if (compound)
    for (let position = 0; position < sizes.length - beside; position += 1)
      graph.setParent(nodeName(position), 'frame');
  for (const [from, to] of edges) graph.setEdge(nodeName(from), nodeName(to), {});
  layout(graph);
  const at = ({ x, y }: Point): Point => ({ x, y });
  return {
    boxes: sizes.map((_, position) => at(graph.node(nodeName(position)))),
    edges: edges.map(([from, to]) => graph.edge(nodeName(from), nodeName(to)).points.map(at)),
  };
}

/** Not a number: JavaScript would put those first. */
const nodeName = (position: number): string => `box${position}`;

function cornerOf(center: Point, { width, height }: SizedBox): Point {
  return { x: Math.round(center.x - width / 2), y: Math.round(center.y - height / 2) };
}

/** The area of a frame around its boxes, with its title above them. */
function around(boxes: LaidOut['boxes'], titleWidth: number): Area {
  const left = Math.min(...boxes.map(({ x }) => x)) - framePadding;
  const top = Math.min(...boxes.map(({ y }) => y)) - frameHeader;
  const right = Math.max(...boxes.map(({ x, sized }) => x + sized.width)) + framePadding;
  const bottom = Math.max(...boxes.map(({ y, sized }) => y + sized.height)) + framePadding;
  return { x: left, y: top, width: Math.max(right - left, titleWidth), height: bottom - top };
}

const margin = 10;

/** All moved so that nothing lies left of the margin or above it. */
function moved(frame: LaidOut['frame'], boxes: LaidOut['boxes'], edges: LaidOut['edges']): LaidOut {
  const areas = [
    ...(frame ? [frame] : []),
    ...boxes.map(({ x, y, sized }) => ({ x, y, width: sized.width, height: sized.height })),
  ];
  const corners = [
    ...areas.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...edges.flatMap(({ points }) => points),
  ];
  const left = Math.min(0, ...corners.map(({ x }) => x)) - margin;
  const top = Math.min(0, ...corners.map(({ y }) => y)) - margin;
  const move = <T extends Point>(at: T): T => ({ ...at, x: Math.round(at.x - left), y: Math.round(at.y - top) });
  return {
    width: Math.ceil(Math.max(0, ...corners.map(({ x }) => x)) - left + margin),
    height: Math.ceil(Math.max(0, ...corners.map(({ y }) => y)) - top + margin),
    frame: frame && move(frame),
    boxes: boxes.map(move),
    edges: edges.map(({ edge, points }) => ({ edge, points: points.map(move) })),
  };
}
