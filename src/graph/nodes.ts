import { itemsIn, memberNamed } from '../evaluate/access.ts';
import type { EvaluatedResource } from '../evaluate/evaluate-template.ts';
import { readableText } from '../evaluate/readable-text.ts';
import { type Expression, literalText, literalValue } from '../model/expression.ts';
import { type IdParts, idParts, idsIn } from './id-text.ts';
import { partOf } from './resource-part.ts';
import { shortName } from './short-name.ts';

/** A resource, with what it refers to. */
export interface Node extends IdParts {
  readonly existing: boolean;
  /** Its kind as ARM calls it, where that tells more than the type: `AmlCompute`, `Hub`. */
  readonly kind: string | undefined;
  /** Ids of other resources in what it is put with. */
  readonly references: readonly string[];
  readonly dependsOn: readonly string[];
}

/** All resources by their ids in lower case: those of the template, what they are in, and what they refer to. */
export type Nodes = ReadonlyMap<string, Node>;

export const keyOf = (id: string): string => id.toLowerCase();

export function nodesOf(resources: readonly EvaluatedResource[]): Nodes {
  const nodes = new Map<string, Node>();
  const add = (node: Node): void => void (nodes.has(keyOf(node.id)) || nodes.set(keyOf(node.id), node));
  for (const resource of resources) for (const node of declaredNodes(resource)) add(node);
  for (const node of [...nodes.values()]) {
    for (const id of [node.id, ...existingOf(node)]) addAround(id, nodes, add);
  }
  return nodes;
}

/** A resource that may be deployed, and the subnets that a network spells out. */
function declaredNodes({ id, type, body, condition, existing, dependsOn }: EvaluatedResource): readonly Node[] {
  const parts = literalValue(condition) === false ? undefined : idParts(id);
  if (parts === undefined) return [];
  const subnets = type.toLowerCase() === 'microsoft.network/virtualnetworks' ? subnetsOf(parts.id, body) : [];
  const own = new Set(subnets.flatMap((subnet) => subnet.references));
  const references = idsIn(body).filter((reference) => !own.has(reference));
  return [{ ...parts, existing, kind: kindOf(type, body), references, dependsOn }, ...subnets];
}

const kindPaths: Readonly<Record<string, readonly string[]>> = {
  'microsoft.machinelearningservices/workspaces': ['kind'],
  'microsoft.machinelearningservices/workspaces/computes': ['properties', 'computeType'],
  'microsoft.machinelearningservices/workspaces/datastores': ['properties', 'datastoreType'],
  'microsoft.machinelearningservices/workspaces/connections': ['properties', 'category'],
};

function kindOf(type: string, body: Expression): string | undefined {
  const path = kindPaths[type.toLowerCase()];
  const value = path?.reduce<Expression | undefined>((of, key) => of && memberNamed(of, key), body);
  return literalText(value);
}

function subnetsOf(network: string, body: Expression): readonly Node[] {
  const subnets = itemsIn(memberNamed(memberNamed(body, 'properties') ?? body, 'subnets') ?? body) ?? [];
  return subnets.flatMap((subnet) => {
    const name = memberNamed(subnet, 'name');
    const parts = name && idParts(`${network}/subnets/${readableText(name)}`);
    return parts ? [{ ...parts, existing: false, kind: undefined, references: idsIn(subnet), dependsOn: [] }] : [];
  });
}

/** What a resource refers to that may exist outside the template. Roles and the like are told of by a number only. */
function existingOf({ type, references }: Node): readonly string[] {
  return /^microsoft\.(authorization|resources)\//i.test(type) ? [] : references;
}

/** Puts what is referred to, and all that it is in, among the nodes: as existing, where the template does not have it. */
function addAround(id: string, nodes: Nodes, add: (node: Node) => void): void {
  const parts = nodes.get(keyOf(id)) ?? existingNode(id);
  if (parts === undefined || (nearest(id, nodes) !== undefined && !nodes.has(keyOf(id)))) return;
  add(parts);
  if (parts.parent !== undefined && idParts(parts.parent) !== undefined) addAround(parts.parent, nodes, add);
}

function existingNode(id: string): Node | undefined {
  const parts = idParts(id);
  if (parts === undefined || !/^\/subscriptions\/.+\/resourceGroups\//i.test(parts.scope)) return undefined;
  if (/\/(locations|providers)\//i.test(parts.type) || partOf(parts.type) === 'hidden') return undefined;
  // Nobody knows what it is called: it may be one of the template.
  if (shortName(parts.name) === '…') return undefined;
  return { ...parts, existing: true, kind: undefined, references: [], dependsOn: [] };
}

/** The node that an id means: itself, or what of the template it is inside of. */
export function nearest(id: string, nodes: Nodes): Node | undefined {
  const node = nodes.get(keyOf(id));
  const parent = node === undefined ? idParts(id)?.parent : undefined;
  return parent === undefined ? node : nearest(parent, nodes);
}
