import { dependenciesOf, type GraphNode, graphNodes, groupBy } from './graph.ts';
import type { JsonObject } from './json.ts';

/** What each deployed resource waits for, directly or through others; ids in lower case. */
export type Closures = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * ARM waits for a whole deployment before it deploys what depends on it, and all that is in a deployment waits for what
 * the deployment waits for. So the closures tell what deploys before what, however a template is cut into deployments.
 */
export async function dependencyClosures(template: object, parameters: JsonObject): Promise<Closures> {
  const deployed = await graphNodes(template, parameters, false);
  const directly = directDependencies(deployed);
  const closures = new Map<string, Set<string>>();
  for (const node of deployed.filter(({ isDeployment }) => !isDeployment)) {
    const ids = closures.get(node.id) ?? new Set();
    for (const { id, isDeployment } of reachable(node, directly)) if (!isDeployment) ids.add(id);
    closures.set(node.id, ids);
  }
  return closures;
}

type Edges = ReadonlyMap<GraphNode, ReadonlySet<GraphNode>>;

function directDependencies(nodes: readonly GraphNode[]): Edges {
  const byDeployment = groupBy(nodes, (node) => node.deployment);
  const edges = new Map(nodes.map((node) => [node, new Set<GraphNode>()]));
  for (const node of nodes) {
    const inside = node.isDeployment ? contentOf(node, byDeployment) : [];
    const waitedFor = dependenciesOf(node, byDeployment.get(node.deployment) ?? []).filter((other) => other !== node);
    for (const waiting of [node, ...inside]) {
      for (const other of waitedFor) {
        for (const target of [other, ...contentOf(other, byDeployment)]) edges.get(waiting)?.add(target);
      }
    }
  }
  return edges;
}

/** All that a deployment deploys, the deployments in it and their resources too. */
function contentOf(
  deployment: GraphNode,
  byDeployment: ReadonlyMap<string, readonly GraphNode[]>,
): readonly GraphNode[] {
  if (!deployment.isDeployment) return [];
  return (byDeployment.get(deployment.content) ?? []).flatMap((node) => [node, ...contentOf(node, byDeployment)]);
}

function reachable(start: GraphNode, edges: Edges): ReadonlySet<GraphNode> {
  const found = new Set<GraphNode>();
  const open = [...(edges.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return found;
}

/** Where they are not the same, for resources that both have, e.g. `b no longer waits for a`. */
export function closureChanges(before: Closures, after: Closures): readonly string[] {
  return [...before].flatMap(([id, earlier]) => {
    const later = after.get(id);
    if (later === undefined) return [];
    const lost = [...earlier].filter((other) => after.has(other) && !later.has(other));
    const added = [...later].filter((other) => before.has(other) && !earlier.has(other));
    return [
      ...lost.map((other) => `${shortId(id)} no longer waits for ${shortId(other)}`),
      ...added.map((other) => `${shortId(id)} now waits for ${shortId(other)}`),
    ];
  });
}

function shortId(id: string): string {
  return id.slice(id.lastIndexOf('/providers/') + '/providers/'.length);
}
