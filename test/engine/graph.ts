import { type EvaluatedResource, evaluate } from './engine.ts';
import { deploymentMark, withGraphMarks } from './graph-marks.ts';
import { type JsonObject, listOf, objectOf } from './json.ts';
import { completeParameters } from './parameter-sweep.ts';

/** A resource as the graph sees it; every text in lower case, as ARM compares them. */
export interface GraphNode {
  /** For people, in the case of the template. */
  readonly label: string;
  readonly id: string;
  readonly name: string;
  readonly isDeployment: boolean;
  /** The deployment that declares it; entries of `dependsOn` reach no further. */
  readonly deployment: string;
  /** Of a nested deployment, what the `deployment` of the resources in it is. */
  readonly content: string;
  readonly deployed: boolean;
  readonly symbol: string;
  readonly loop: string;
  readonly index: number;
  readonly existing: readonly string[];
  readonly dependsOn: readonly string[];
  readonly references: readonly string[];
}

/** What `environment()` is in the public cloud: offline the engine leaves it as it stands, also in ids that others wait for. */
const publicCloud: Readonly<Record<string, string>> = {
  'environment().name': 'AzureCloud',
  'environment().suffixes.storage': 'core.windows.net',
  'environment().suffixes.keyvaultDns': '.vault.azure.net',
  'environment().suffixes.acrLoginServer': '.azurecr.io',
};

export function inPublicCloud(template: JsonObject): JsonObject {
  const entries = Object.entries(publicCloud);
  const text = entries.reduce((left, [from, to]) => left.replaceAll(from, `'${to}'`), JSON.stringify(template));
  return JSON.parse(text);
}

/** The resources and deployments of the template, those that a condition switches off if `seesAll`. */
export async function graphNodes(
  template: object,
  parameters: JsonObject,
  seesAll: boolean,
): Promise<readonly GraphNode[]> {
  const marked = withGraphMarks(inPublicCloud(template as JsonObject), seesAll);
  const { resources } = await evaluate(marked, completeParameters(template, parameters));
  return resources.map(nodeOf);
}

/**
 * What ARM would refuse of the template's graph before it deploys anything, and the evaluation does not tell:
 * two deployed resources of one id, a circle of dependencies, an entry of `dependsOn` that the template does not declare
 * (one that is declared and switched off by its condition is fine).
 * Parameters that are required and not given are made up.
 */
export async function graphFaults(template: object, parameters: JsonObject = {}): Promise<string[]> {
  const deployments = groupBy(await graphNodes(template, parameters, true), (node) => node.deployment);
  const faults = [...deployments.values()].flatMap((nodes) => {
    const deployed = nodes.filter((node) => node.deployed);
    return [...duplicates(deployed), ...cycles(deployed), ...dangling(nodes)];
  });
  return faults.sort();
}

function nodeOf(resource: EvaluatedResource): GraphNode {
  const mark = objectOf(resource.properties?.['mark']);
  const text = (value: unknown) => String(value).toLowerCase();
  const isDeployment = resource.type === deploymentMark;
  const type = isDeployment ? 'Microsoft.Resources/deployments' : resource.type;
  return {
    label: `${type} ${resource.name}`,
    id: text(isDeployment ? `${mark['target']}|${resource.name}` : resource.id),
    name: text(resource.name),
    isDeployment,
    deployment: deploymentKey(mark['deployment'], mark['deploymentName']),
    content: deploymentKey(mark['content'], resource.name),
    deployed: text(mark['condition']) !== 'false',
    symbol: text(mark['symbol']),
    loop: text(mark['loop']),
    index: Number(mark['index']),
    existing: listOf(mark['existing']).map(text),
    dependsOn: [mark['dependsOn']].flat().map(String),
    references: listOf(mark['references']).map(text),
  };
}

function deploymentKey(place: unknown, name: unknown): string {
  return `${place}|${name}`.toLowerCase();
}

function duplicates(deployed: readonly GraphNode[]): readonly string[] {
  const byId = groupBy(deployed, (node) => node.id);
  return [...byId.values()]
    .filter((nodes) => nodes.length > 1)
    .map((nodes) => `duplicate: ${nodes.map((node) => node.label).join(' and ')}`);
}

function dangling(nodes: readonly GraphNode[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.dependsOn
      .filter((entry) => !node.existing.includes(entry.toLowerCase()) && targetsOf(entry, nodes).length === 0)
      .map((entry) => `dangling: ${node.label} depends on ${entry}, which the template does not declare`),
  );
}

/** Each circle that a walk along the dependencies meets, e.g. `cycle: a → b → a`. */
function cycles(deployed: readonly GraphNode[]): readonly string[] {
  const found: string[] = [];
  const done = new Set<GraphNode>();
  const visit = (node: GraphNode, path: readonly GraphNode[]) => {
    const start = path.indexOf(node);
    if (start >= 0) {
      found.push(cycleText(path.slice(start).map(({ label }) => label)));
    } else if (!done.has(node)) {
      for (const target of dependenciesOf(node, deployed)) visit(target, [...path, node]);
      done.add(node);
    }
  };
  for (const node of deployed) visit(node, []);
  return found;
}

/** Starts at the first by the alphabet, so that a circle reads the same wherever it was entered. */
function cycleText(labels: readonly string[]): string {
  const start = labels.indexOf(labels.toSorted()[0] ?? '');
  const turned = [...labels.slice(start), ...labels.slice(0, start)];
  return `cycle: ${[...turned, turned[0]].join(' → ')}`;
}

/** What the node waits for, of the nodes in its own deployment. */
export function dependenciesOf(node: GraphNode, deployed: readonly GraphNode[]): readonly GraphNode[] {
  // Asked by id, ARM sees no dependency; asked by name or symbol it makes one by itself.
  const implied = node.references.filter((entry) => !entry.startsWith('/'));
  const targets = [...node.dependsOn, ...implied].flatMap((entry) => targetsOf(entry, deployed));
  return [...new Set(targets)];
}

/** The resources that an entry means: an id, `type/name`, a symbol, a symbol with its index, a loop, or a bare name. */
function targetsOf(entry: string, nodes: readonly GraphNode[]): readonly GraphNode[] {
  const wanted = entry.toLowerCase();
  const deployment = /(?:^|\/providers\/)microsoft\.resources\/deployments\/([^/]+)$/.exec(wanted)?.[1];
  if (deployment !== undefined) return nodes.filter((node) => node.isDeployment && node.name === deployment);
  const byId = nodes.filter((node) => node.id === wanted || lastType(node.id) === wanted.replace(/^\//, ''));
  if (byId.length > 0) return byId;
  const [, base, index] = /^(.*)\[(\d+)\]$/.exec(wanted) ?? [];
  return nodes.filter((node) => {
    if (base !== undefined) return (node.symbol === base || node.loop === base) && node.index === Number(index);
    return [node.symbol, node.loop, node.name].includes(wanted);
  });
}

/** `type/name` of the innermost resource of an id. */
function lastType(id: string): string | undefined {
  return id.split('/providers/').at(-1);
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
