import { keyOf, type Node, type Nodes, nearest } from './nodes.ts';
import { partOf } from './resource-part.ts';
import { titleOf } from './resource-title.ts';
import { shortName } from './short-name.ts';

/** What stands where: nodes by the key of what they are inside of, and lines of text that stand for others. */
export interface Arrangement {
  readonly roots: readonly Node[];
  readonly inside: ReadonlyMap<string, readonly Node[]>;
  readonly details: ReadonlyMap<string, readonly string[]>;
  /** The key of the outermost node around each. */
  readonly rootOf: ReadonlyMap<string, string>;
  /** What each refers to, also by way of what is only a line of it. */
  readonly references: ReadonlyMap<string, readonly Node[]>;
}

export function arrange(nodes: Nodes): Arrangement {
  const shown = [...nodes.values()].filter(({ type }) => partOf(type) !== 'hidden');
  const references = new Map(shown.map((node) => [keyOf(node.id), referencesOf(node, nodes)] as const));
  const lines = new Set(
    shown.flatMap((node) => (isDetail(node) ? [] : detailsOf(node, references))).map(({ id }) => keyOf(id)),
  );
  const drawn = shown.filter(({ id, type }) => !lines.has(keyOf(id)) && partOf(type) !== 'hoisted');
  const parents = new Map(drawn.map((node) => [keyOf(node.id), parentOf(node, { nodes, references })] as const));
  const inside = new Map<string, Node[]>();
  for (const node of drawn) {
    const parent = parents.get(keyOf(node.id));
    if (parent !== undefined) inside.set(parent, [...(inside.get(parent) ?? []), node]);
  }
  return {
    roots: drawn.filter(({ id }) => parents.get(keyOf(id)) === undefined),
    inside,
    details: new Map(drawn.map((node) => [keyOf(node.id), linesOf(node, references)] as const)),
    rootOf: new Map(drawn.map(({ id }) => [keyOf(id), rootOf(keyOf(id), parents)] as const)),
    references,
  };
}

const isDetail = ({ type }: Node): boolean => partOf(type) === 'detail';

const line = ({ type, name }: Node): string => `${titleOf(type)} ${shortName(name)}`;

/** What it refers to, also by way of a network interface and the like; nothing that it is inside of, or that is in it. */
function referencesOf(node: Node, nodes: Nodes, depth = 0): readonly Node[] {
  const direct = node.references.flatMap((id) => nearest(id, nodes) ?? []);
  const others = [...new Set(direct)].filter((other) => !isWithin(other.id, node.id) && !isWithin(node.id, other.id));
  if (depth > 2) return others;
  return [
    ...new Set(
      others.flatMap((other) => (isDetail(other) ? [other, ...referencesOf(other, nodes, depth + 1)] : [other])),
    ),
  ];
}

const isWithin = (id: string, outer: string): boolean => `${keyOf(id)}/`.startsWith(`${keyOf(outer)}/`);

/** What is only a line of this node. */
function detailsOf(node: Node, references: Arrangement['references']): readonly Node[] {
  return (references.get(keyOf(node.id)) ?? []).filter(isDetail);
}

/** A network interface is not worth a line, nor the address of a gateway that has one. */
function linesOf(node: Node, references: Arrangement['references']): readonly string[] {
  const details = detailsOf(node, references);
  const hasGateway = details.some(({ type }) => /\/natGateways$/i.test(type));
  const skipped = hasGateway ? /\/(networkInterfaces|publicIPAddresses)$/i : /\/networkInterfaces$/i;
  return details.filter(({ type }) => !skipped.test(type)).map(line);
}

interface Around {
  readonly nodes: Nodes;
  readonly references: Arrangement['references'];
}

/** The subnet that a node stands in, or what its id says; what is hoisted is passed over. */
function parentOf(node: Node, { nodes, references }: Around): string | undefined {
  const subnet = partOf(node.type) === 'inSubnet' ? (references.get(keyOf(node.id)) ?? []).find(isSubnet) : undefined;
  if (subnet !== undefined) return keyOf(subnet.id);
  const parent = node.parent === undefined ? undefined : nodes.get(keyOf(node.parent));
  return parent !== undefined && partOf(parent.type) === 'hoisted'
    ? parentOf(parent, { nodes, references })
    : parent && keyOf(parent.id);
}

const isSubnet = ({ type }: Node): boolean => type.toLowerCase() === 'microsoft.network/virtualnetworks/subnets';

function rootOf(key: string, parents: ReadonlyMap<string, string | undefined>): string {
  let root = key;
  // A circle is not possible in ids, and a subnet stands in nothing but its network.
  for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
  return root;
}
