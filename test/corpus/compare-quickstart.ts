import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../src/pipeline.ts';
import { childrenApart } from '../engine/children-apart.ts';
import { inCloud } from '../engine/cloud.ts';
import { corpusCase } from '../engine/corpus.ts';
import { defaultContext } from '../engine/deployment-context.ts';
import { type EvaluatedResource, evaluate } from '../engine/engine.ts';
import { isObject, type JsonObject, mapStrings } from '../engine/json.ts';
import { evaluatedInside } from '../engine/outer-scope.ts';
import { completeParameters } from '../engine/parameter-sweep.ts';
import { compareResources, type ResourceDifference } from '../engine/same-resources.ts';
import type { Quickstart, Rename, Variant } from './quickstart-cases.ts';

export interface QuickstartComparison {
  readonly theirs: readonly EvaluatedResource[];
  readonly ours: readonly EvaluatedResource[];
  /** What is not the same, or what ours has and theirs has not. */
  readonly findings: readonly ResourceDifference[];
}

/** What both templates deploy, by Microsoft's engine, and where they differ. */
export async function compareQuickstart(quickstart: Quickstart, variant: Variant): Promise<QuickstartComparison> {
  const real = corpusCase(quickstart.corpus);
  const values = { ...real.parameters, ...valuesOf(quickstart), ...variant.theirs };
  const { cloud = 'AzureCloud' } = variant;
  const theirs = renamed(await resourcesOf(inCloud(real.template, cloud), values), quickstart.renames ?? []);
  const { location } = values as { location?: unknown };
  const template = templateOf(quickstart.spec);
  const given = { ...variant.ours, ...(location !== undefined && { location }) };
  const ours = await resourcesOf(inCloud(template, cloud), given);
  const { differences, notes } = compareResources(theirs, ours);
  return { theirs, ours, findings: [...differences, ...notes.filter(isAddition), ...addedTypes(theirs, ours)] };
}

/** What a template deploys; the engine leaves secure parameters as they are, and their values are put in here. */
async function resourcesOf(template: JsonObject, given: JsonObject): Promise<readonly EvaluatedResource[]> {
  const parameters = completeParameters(template, given);
  const { resources, diagnostics } = await evaluate(evaluatedInside(withOpenObjects(template)), parameters);
  const shown = (text: string): string => {
    const name = /^\[parameters\('(\w+)'\)\]$/.exec(text)?.[1];
    return name !== undefined && name in parameters ? String(parameters[name]) : text;
  };
  const told = mapStrings(resources, shown) as readonly EvaluatedResource[];
  return [...childrenApart(told).map(withGroup), ...diagnostics.flatMap(unseen)];
}

/** The engine does not look into secure objects: what is made of them would stay an expression. */
function withOpenObjects(template: JsonObject): JsonObject {
  const open = (text: string): string => (text.toLowerCase() === 'secureobject' ? 'object' : text);
  return mapStrings(template, open) as JsonObject;
}

/** A nested deployment that the engine cannot look into stands for what is in it: nobody may take it for reproduced. */
function unseen(diagnostic: unknown): readonly EvaluatedResource[] {
  const id = /^(\S+) \w+ NestedDeploymentShortCircuited\b/.exec(String(diagnostic))?.[1];
  if (id === undefined) return [];
  return [{ id, type: 'Microsoft.Resources/deployments', name: id.split('/').at(-1) ?? '', apiVersion: '' }];
}

/** The resource with the group that it is in, where that is not the one of the deployment. */
function withGroup(resource: EvaluatedResource): EvaluatedResource {
  const [, subscriptionId, resourceGroup] =
    /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\//i.exec(resource.id) ?? [];
  const elsewhere = resourceGroup !== undefined && resourceGroup !== defaultContext.resourceGroup;
  const inOther = subscriptionId !== undefined && subscriptionId !== defaultContext.subscriptionId;
  return elsewhere || inOther ? { ...resource, place: { subscriptionId, resourceGroup } } : resource;
}

/** The resources in ARM's words of today. */
function renamed(resources: readonly EvaluatedResource[], renames: readonly Rename[]): readonly EvaluatedResource[] {
  return resources.map((resource) => {
    const copy = structuredClone(resource);
    for (const { from, to } of renames.filter(({ type }) => type === resource.type))
      move(copy, from.split('.'), to.split('.'));
    return copy;
  });
}

function move(root: object, from: readonly string[], to: readonly string[]): void {
  const holder = from.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), root);
  const key = from.at(-1) ?? '';
  if (!isObject(holder) || !(key in holder)) return;
  const value = holder[key];
  Reflect.deleteProperty(holder, key);
  let place: object = root;
  for (const step of to.slice(0, -1)) {
    if (!isObject(Reflect.get(place, step))) Reflect.set(place, step, {});
    place = Object(Reflect.get(place, step));
  }
  Reflect.set(place, to.at(-1) ?? '', value);
}

function valuesOf({ replaced }: Quickstart): JsonObject {
  return Object.fromEntries(replaced.map(({ parameter, value }) => [parameter, value]));
}

/** The template that we make of a spec of this folder; a spec with an error is a fault of the test. */
export function templateOf(spec: string): JsonObject {
  const text = readFileSync(join(import.meta.dirname, `${spec}.yml`), 'utf8');
  const { files, diagnostics } = generate(text, { specName: spec });
  const main = files.get('main.json');
  if (main === undefined) throw new Error(`${spec}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return JSON.parse(main);
}

function isAddition({ path, expected, actual }: ResourceDifference): boolean {
  return path !== 'apiVersion' && isNothing(expected) && !isNothing(actual);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

function addedTypes(
  theirs: readonly EvaluatedResource[],
  ours: readonly EvaluatedResource[],
): readonly ResourceDifference[] {
  const known = new Map<string, number>();
  for (const { type } of theirs) known.set(type.toLowerCase(), (known.get(type.toLowerCase()) ?? 0) + 1);
  return ours.flatMap(({ type, name }) => {
    const left = known.get(type.toLowerCase()) ?? 0;
    known.set(type.toLowerCase(), left - 1);
    return left > 0 ? [] : [{ type, path: '', expected: undefined, actual: name }];
  });
}

/** How many values there are: each scalar counts, what is nothing does not. */
export function valueCount(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + valueCount(item), 0);
  if (!isObject(value)) return 1;
  return Object.values(value).reduce<number>((sum, item) => sum + valueCount(item), 0);
}

/** The values of resources that a comparison looks at. */
export function comparedValues(resources: readonly EvaluatedResource[]): number {
  return valueCount(resources.map(({ id: _i, type: _t, name: _n, apiVersion: _v, ...rest }) => rest));
}
