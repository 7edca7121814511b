import { defaultContext } from '../engine/deployment-context.ts';
import type { EvaluatedResource } from '../engine/engine.ts';
import type { SpecObject, SpecValue } from './spec-values.ts';

/** What the spec says in plain words about values that the engine has worked out: an oracle apart from the generator. */

const isObject = (value: SpecValue | undefined): value is SpecObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a deployment without parameters makes of a value of the spec; `undefined` where only the deployment knows. */
function deployed(value: SpecValue | undefined): SpecValue | undefined {
  if (!isObject(value)) return value;
  if ('parameter' in value) return value['defaultValue'];
  const { expression } = value;
  if (typeof expression !== 'string') return undefined;
  const literal = /^\[concat\('((?:[^']|'')*)', ''\)\]$/s.exec(expression)?.[1];
  return literal?.replaceAll("''", "'");
}

const types: Readonly<Record<string, string>> = {
  storageAccount: 'Microsoft.Storage/storageAccounts',
  keyVault: 'Microsoft.KeyVault/vaults',
  applicationInsights: 'Microsoft.Insights/components',
  containerRegistry: 'Microsoft.ContainerRegistry/registries',
};

const idOf = (type: string, name: string, group: string, subscription: string): string =>
  `/subscriptions/${subscription}/resourceGroups/${group}/providers/${type}/${name}`;

/** The id that the workspace must have for an associated resource; `undefined` where the spec does not say it. */
function expectedId(key: string, value: SpecValue | undefined): string | undefined {
  const type = types[key] ?? '';
  const { resourceGroup, subscriptionId } = defaultContext;
  if (!isObject(value)) return undefined;
  const { existing, choice } = value;
  const stated = existing ?? (isObject(choice) && choice['default'] === 'existing' ? choice['existing'] : undefined);
  if (typeof stated === 'string') return stated;
  if (isObject(stated)) {
    const { id, name, resourceGroup: group = resourceGroup, subscription = subscriptionId } = stated;
    // In a choice a parameter or expression as `id` is not heeded: test/random/known-defects.test.ts.
    if (id !== undefined) return existing === undefined ? textOf(id) : textOf(deployed(id));
    const parts = [deployed(name), deployed(group), deployed(subscription)].map(textOf);
    const [itsName, itsGroup, itsSubscription] = parts;
    if (itsName === undefined || itsGroup === undefined || itsSubscription === undefined) return undefined;
    return idOf(type, itsName, itsGroup, itsSubscription);
  }
  const settings = isObject(choice) ? (choice['default'] ?? 'new') === 'new' && choice['new'] : (value['new'] ?? value);
  const name = isObject(settings || undefined) ? textOf(deployed((settings as SpecObject)['name'])) : undefined;
  return name === undefined ? undefined : idOf(type, name, resourceGroup, subscriptionId);
}

const textOf = (value: SpecValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** Where the ids that the workspace was given are not those that the spec names. */
export function idFaults(spec: SpecObject, resources: readonly EvaluatedResource[]): string[] {
  const workspace = resources.find(({ type }) => type === 'Microsoft.MachineLearningServices/workspaces');
  return Object.keys(types).flatMap((key) => {
    const wanted = expectedId(key, spec[key]);
    const got = workspace?.properties?.[key];
    return wanted === undefined || got === wanted ? [] : [`${key} is ${String(got)}, and the spec says ${wanted}`];
  });
}

/** The tags that a mapping of the spec comes to; `undefined` where the deployment decides. */
function deployedTags(value: SpecValue | undefined): SpecObject | undefined {
  if (value === undefined) return {};
  if (!isObject(value) || 'expression' in value) return undefined;
  if ('parameter' in value) return isObject(value['defaultValue']) ? value['defaultValue'] : undefined;
  const entries = Object.entries(value).map(([name, tag]) => [name, deployed(tag)] as const);
  if (entries.some(([, tag]) => tag === undefined)) return undefined;
  return Object.fromEntries(entries.map(([name, tag]) => [name, tag ?? null]));
}

/** Where the workspace's tags, as the engine has them, are not the texts of the spec. */
export function tagFaults(spec: SpecObject, resources: readonly EvaluatedResource[]): string[] {
  const common = deployedTags(spec['tags']);
  const own = isObject(spec['workspace']) ? deployedTags(spec['workspace']['tags']) : {};
  if (common === undefined || own === undefined) return [];
  const workspace = resources.find(({ type }) => type === 'Microsoft.MachineLearningServices/workspaces');
  const wanted = sorted({ ...common, ...own });
  const got = sorted((workspace?.['tags'] ?? {}) as SpecObject);
  return wanted === got ? [] : [`tags are ${got}, and the spec says ${wanted}`];
}

/**
 * Runs of quotes count as one: the engine's snapshot, not ARM, loses one of three and more inside a call in a resource
 * (in an output it keeps them).
 */
const sorted = (tags: SpecObject): string =>
  JSON.stringify(Object.entries(tags).sort(([left], [right]) => (left < right ? -1 : 1))).replaceAll(/'+/g, "'");
