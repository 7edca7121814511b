import type { EvaluatedTemplate } from '../evaluate/evaluate-template.ts';
import { literalValue } from '../model/expression.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { BoxKeys } from './box-keys.ts';
import { keyOf, type Node, nodesOf } from './nodes.ts';
import type { Box, Edge, Frame, Picture } from './picture.ts';
import { partOf } from './resource-part.ts';
import { categoryOf, plural, titleOf } from './resource-title.ts';
import { shortName } from './short-name.ts';

/** More than this of one kind inside one box are told by their number. */
const maximumOfAKind = 24;

/** What waits for more than this does not say whom it uses. */
const mostWaits = 3;

/** The picture of what a template deploys: what an architect would draw, with a note of what is left out. */
export function makePicture({ resources }: EvaluatedTemplate, title: string): Picture {
  const nodes = nodesOf(resources);
  const arrangement = arrange(nodes);
  const keys = new BoxKeys();
  const boxes = arrangement.roots.map((node) => ({ node, box: boxOf(node, arrangement, keys) }));
  const outer = grouped(boxes, keys);
  const keyOfRoot = new Map(
    outer.flatMap(({ nodes: members, box }) => members.map((node) => [keyOf(node.id), box.key] as const)),
  );
  return {
    title,
    frames: framesOf(outer, keys),
    edges: edgesOf(arrangement, keyOfRoot),
    notes: notesOf(resources),
  };
}

/** An outermost box and the resources that it stands for. */
interface Outer {
  readonly nodes: readonly Node[];
  readonly box: Box;
}

function boxOf(node: Node, arrangement: Arrangement, keys: BoxKeys): Box {
  const inside = arrangement.inside.get(keyOf(node.id)) ?? [];
  return {
    key: keys.keyFor(node),
    title: shortName(node.name),
    type: typeWords(node),
    existing: node.existing,
    category: categoryOf(node.type),
    details: arrangement.details.get(keyOf(node.id)) ?? [],
    children: sortedByType(inside).flatMap((members) => kindOf(members, arrangement, keys)),
  };
}

/** `compute · AmlCompute` */
function typeWords({ type, kind }: Node): string {
  return kind === undefined || kind === 'Default' ? titleOf(type) : `${titleOf(type)} · ${kind}`;
}

/** Those of one type side by side, each type where the template first has it. */
function sortedByType(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const types = [...new Set(nodes.map(({ type }) => type.toLowerCase()))];
  return types.map((type) => nodes.filter((node) => node.type.toLowerCase() === type));
}

function kindOf(nodes: readonly Node[], arrangement: Arrangement, keys: BoxKeys): readonly Box[] {
  const [first] = nodes;
  if (first === undefined || nodes.length <= maximumOfAKind) return nodes.map((node) => boxOf(node, arrangement, keys));
  return [
    {
      ...boxOf(first, { ...arrangement, inside: new Map() }, keys),
      title: `${nodes.length} ${plural(titleOf(first.type))}`,
      type: '',
      details: [],
    },
  ];
}

/** Boxes of a type that comes in numbers become one, with their names as its lines. */
function grouped(boxes: ReadonlyArray<{ readonly node: Node; readonly box: Box }>, keys: BoxKeys): readonly Outer[] {
  const groups = new Map<string, { nodes: Node[]; boxes: Box[] }>();
  for (const { node, box } of boxes) {
    const kind = partOf(node.type) === 'grouped' ? `${node.scope} ${node.type} ${node.existing}` : node.id;
    const group = groups.get(kind.toLowerCase()) ?? { nodes: [], boxes: [] };
    groups.set(kind.toLowerCase(), { nodes: [...group.nodes, node], boxes: [...group.boxes, box] });
  }
  return [...groups.values()].flatMap(({ nodes, boxes: members }) => {
    const [node, box] = [nodes[0], members[0]];
    if (node === undefined || box === undefined) return [];
    return [{ nodes, box: members.length === 1 ? box : groupBox(node, members, keys) }];
  });
}

function groupBox(first: Node, members: readonly Box[], keys: BoxKeys): Box {
  const title = plural(titleOf(first.type));
  return {
    key: keys.keyFor({ ...first, name: '' }),
    title,
    type: '',
    existing: first.existing,
    category: categoryOf(first.type),
    details: members.map((member) => member.title).sort(),
    children: [],
  };
}

function framesOf(outer: readonly Outer[], keys: BoxKeys): readonly Frame[] {
  const scopes = [...new Set(outer.map(({ nodes }) => nodes[0]?.scope.toLowerCase()))];
  return scopes.map((scope) => {
    const members = outer.filter(({ nodes }) => nodes[0]?.scope.toLowerCase() === scope);
    const title = frameTitle(members[0]?.nodes[0]?.scope ?? '');
    return { key: keys.keyFor({ type: 'scope', name: title }), title, boxes: members.map(({ box }) => box) };
  });
}

/** A scope without the angle brackets of what is open. */
function frameTitle(scope: string): string {
  const [, subscription = '', group] = /^\/subscriptions\/(.+?)(?:\/resourceGroups\/(.+))?$/i.exec(scope) ?? [];
  if (group === '<resource group>') return 'Resource group';
  const elsewhere =
    subscription === '' || subscription === '<subscription>' ? '' : ` in subscription ${shortName(subscription)}`;
  if (group !== undefined) return `Resource group ${shortName(group)}${elsewhere}`;
  if (subscription !== '') return `Subscription${elsewhere === '' ? '' : ` ${shortName(subscription)}`}`;
  return scope === '' ? 'Tenant' : 'Management group';
}

/** One edge from each outermost box to another that it uses, and not one back. */
function edgesOf({ references, rootOf, roots }: Arrangement, keyOfRoot: ReadonlyMap<string, string>): readonly Edge[] {
  const edges = new Map<string, Edge>();
  const boxAround = (key: string): string | undefined => keyOfRoot.get(rootOf.get(key) ?? '');
  const add = (from: string | undefined, to: string | undefined, kind: Edge['kind']): void => {
    if (from === undefined || to === undefined || from === to) return;
    if (kind === 'uses' && (edges.has(`${from} ${to}`) || edges.has(`${to} ${from}`))) return;
    edges.set(`${from} ${to}`, { from, to, kind });
    if (kind === 'private' && edges.get(`${to} ${from}`)?.kind === 'uses') edges.delete(`${to} ${from}`);
  };
  for (const [key, others] of references) {
    const kind = key.includes('/microsoft.network/privateendpoints/') ? 'private' : 'uses';
    for (const other of others) add(boxAround(key), boxAround(keyOf(other.id)), kind);
  }
  const joined = new Set([...edges.values()].flatMap(({ from, to }) => [from, to]));
  for (const { id, type, dependsOn } of roots) {
    const from = boxAround(keyOf(id));
    // Of a module that waits for others all waits: that is an order, and no use.
    const tells = dependsOn.length <= mostWaits && partOf(type) !== 'grouped';
    if (tells && from !== undefined && !joined.has(from))
      for (const other of dependsOn) add(from, boxAround(keyOf(other)), 'uses');
  }
  return [...edges.values()];
}

/** What is deployed and not drawn. */
function notesOf(resources: EvaluatedTemplate['resources']): readonly string[] {
  const hidden = resources.filter(
    ({ type, existing, condition }) => partOf(type) === 'hidden' && !existing && literalValue(condition) !== false,
  );
  const titles = hidden.map(({ type }) => titleOf(type));
  return [...new Set(titles)].sort().map((title) => {
    const count = titles.filter((other) => other === title).length;
    return `${count} ${count === 1 ? title : plural(title)}`;
  });
}
