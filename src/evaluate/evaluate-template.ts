import {
  call,
  type Expression,
  isJsonObject,
  isLiteral,
  type JsonObject,
  type JsonValue,
  literal,
  literalValue,
  object,
  objectFromEntries,
} from '../model/expression.ts';
import { Budget } from './budget.ts';
import { copyOf } from './copy.ts';
import { type Declared, declaredIn } from './declared.ts';
import { Directory, dependencies } from './depends-on.ts';
import { copied, fromJson } from './from-json.ts';
import { nestedIn, samePlace } from './nested.ts';
import { partialFunction } from './partial-functions.ts';
import { type DeploymentContext, given, type Place, placeId, rootPlace } from './place.ts';
import { readableText } from './readable-text.ts';
import type { Names, Scope } from './scope.ts';
import { objectAt, onceEach, type ParameterValues, type ResourceNames, templateNames } from './template-names.ts';

/** A resource that a template would deploy, or says that it exists. */
export interface EvaluatedResource {
  /** For people and to compare: what only the deployment knows stands in angle brackets. */
  readonly id: string;
  readonly type: string;
  /** With the names of its parents. */
  readonly name: string;
  readonly apiVersion: string;
  /** The id of the resource group, subscription or other scope that it is deployed to. */
  readonly scope: string;
  readonly existing: boolean;
  /** True or false where it is known whether it is deployed. */
  readonly condition: Expression;
  /** Whether it stands for a loop of which nobody knows how often it runs. */
  readonly repeated: boolean;
  /** `properties`, `location`, `sku`, `kind` and what else it is put with. */
  readonly body: Expression;
  /** The ids of what it waits for; what is not in the template as it is written. */
  readonly dependsOn: readonly string[];
  /** Where it stands in the template. */
  readonly path: ReadonlyArray<string | number>;
  /** Its symbolic name, in templates that have them. */
  readonly symbol: string | undefined;
}

export interface EvaluatedTemplate {
  readonly resources: readonly EvaluatedResource[];
  readonly outputs: ReadonlyMap<string, Expression>;
  /** Whether something was left out because the template is too large for any deployment. */
  readonly incomplete: boolean;
}

export interface EvaluationOptions {
  readonly parameters?: JsonObject;
  readonly context?: DeploymentContext;
}

/**
 * What an ARM template would deploy, as far as it tells without a deployment. It may be anybody's: what makes no sense
 * is left as it is, and nothing throws. Values of secure parameters are not looked at.
 */
export function evaluateTemplate(
  template: JsonValue,
  { parameters = {}, context = {} }: EvaluationOptions = {},
): EvaluatedTemplate {
  const json = isJsonObject(template) ? template : {};
  const outermost = rootPlace(json['$schema'], context);
  const budget = new Budget();
  const values = new Map(
    Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), literal(value)] as const),
  );
  const around = { place: outermost, outermost, context, budget, loops: new Map(), locals: new Map() };
  const deployed = evaluated({
    template: json,
    values,
    around: { ...around, deploymentName: given(context.deploymentName) },
    target: outermost,
    condition: literal(true),
    path: [],
  });
  return { resources: deployed.resources, outputs: deployed.outputs(), incomplete: budget.isSpent };
}

interface Deployment {
  readonly template: JsonObject;
  readonly values: ParameterValues;
  readonly around: Omit<Scope, 'names'>;
  /** What its expressions are evaluated with; its own declarations where this is left out. */
  readonly names?: Names;
  readonly target: Place;
  /** When it is deployed at all. */
  readonly condition: Expression;
  readonly path: ReadonlyArray<string | number>;
}

interface Deployed {
  readonly resources: readonly EvaluatedResource[];
  readonly outputs: () => ReadonlyMap<string, Expression>;
}

function evaluated(deployment: Deployment): Deployed {
  const { template, around, target, path } = deployment;
  const ids = new Map<string, Expression>();
  const parts = new Map<string, Part>();
  const resources: ResourceNames = {
    resource: (name) => ids.get(name.toLowerCase()),
    outputs: onceEach((id) => outputsObject(parts.get(id.toLowerCase()))),
  };
  const own = deployment.names ?? templateNames({ ...deployment, resources });
  const scope: Scope = { ...around, names: { ...own, ...resources } };
  const declared = declaredIn(template['resources'], { scope, target, path: [...path, 'resources'] });
  for (const one of declared) for (const name of shortNames(one)) ids.set(name.toLowerCase(), one.id);
  const list = declared.map((one) => partOf(one, deployment));
  for (const part of list) parts.set(readableText(part.declared.id).toLowerCase(), part);
  return { resources: resourcesOf(list), outputs: onceCalled(() => outputsOf(template, scope)) };
}

function resourcesOf(parts: readonly Part[]): readonly EvaluatedResource[] {
  const waitable = parts.map(({ declared, inside }) => {
    const nested = inside();
    return { declared, ids: nested === undefined ? [readableText(declared.id)] : nested.resources.map(({ id }) => id) };
  });
  const directory = new Directory(waitable);
  return parts.flatMap(({ declared, inside, condition }) => {
    const waits = dependencies(declared, directory);
    const nested = inside();
    if (nested === undefined) return [evaluatedResource(declared, condition, waits)];
    return nested.resources.map((one) => ({ ...one, dependsOn: [...new Set([...one.dependsOn, ...waits])] }));
  });
}

/** `reference(…).outputs` */
function outputsObject(part: Part | undefined): Expression | undefined {
  const outputs = part && literalValue(part.condition) !== false ? part.inside()?.outputs() : undefined;
  const members = outputs && [...outputs].map(([name, value]) => [name, object({ value })] as const);
  return members && objectFromEntries(members);
}

function shortNames({ symbol, turn, name, json }: Declared): readonly string[] {
  if (symbol === undefined) return json['copy'] === undefined ? [readableText(name)] : [];
  return turn === undefined ? [symbol] : [`${symbol}[${turn}]`];
}

interface Part {
  readonly declared: Declared;
  readonly condition: Expression;
  /** Of a deployment that brings its template along what it deploys; found out when it is first asked for. */
  readonly inside: () => Deployed | undefined;
}

function partOf(declared: Declared, around: Deployment): Part {
  const written = fromJson(declared.json['condition'] ?? true, declared.scope);
  const both = [around.condition, written];
  const condition = partialFunction('and', both) ?? call('and', ...both);
  return { declared, condition, inside: onceCalled(() => insideOf(declared, condition)) };
}

function insideOf(declared: Declared, condition: Expression): Deployed | undefined {
  const nested = nestedIn(declared);
  if (nested === undefined) return undefined;
  const { scope, path } = declared;
  const target = samePlace(nested.target, scope.outermost) ? scope.outermost : nested.target;
  const shared = { template: nested.template, target, condition, path: [...path, 'properties', 'template'] };
  return scope.budget.within<Deployed>(
    () => {
      if (!nested.inner) return evaluated({ ...shared, values: new Map(), around: scope, names: scope.names });
      const around = { ...scope, place: target, deploymentName: declared.name, loops: new Map(), locals: new Map() };
      return evaluated({ ...shared, values: nested.values, around });
    },
    { resources: [], outputs: () => new Map() },
  );
}

/** What tells where and when, not what is deployed. */
const apart: ReadonlySet<string> = new Set([
  'type',
  'apiVersion',
  'name',
  'condition',
  'dependsOn',
  'copy',
  'resources',
  'scope',
  'existing',
  'comments',
  'metadata',
]);

function evaluatedResource(declared: Declared, condition: Expression, dependsOn: readonly string[]): EvaluatedResource {
  const { json, scope, loop, turn, id, name, type, place, path, symbol } = declared;
  const members = Object.entries(json).filter(([key]) => !apart.has(key));
  const body = fromJson(Object.fromEntries(members), scope);
  return {
    id: readableText(id),
    type,
    name: readableText(name),
    apiVersion: readableText(fromJson(json['apiVersion'] ?? '', scope)),
    scope: readableText(placeId(place)),
    existing: json['existing'] === true,
    condition,
    repeated: loop !== undefined && turn === undefined,
    body,
    dependsOn,
    path,
    symbol,
  };
}

function outputsOf(template: JsonObject, scope: Scope): ReadonlyMap<string, Expression> {
  const outputs = Object.entries(objectAt(template, 'outputs')).flatMap(([name, output]) => {
    if (!isJsonObject(output)) return [];
    const deployed = fromJson(output['condition'] ?? true, scope);
    if (isLiteral(deployed) && deployed.value === false) return [];
    const loop = copyOf(output['copy'], name);
    return [[name, loop === undefined ? fromJson(output['value'] ?? null, scope) : copied(loop, scope)] as const];
  });
  return new Map(outputs);
}

/** Made when it is first asked for; nothing while it is being made. */
function onceCalled<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
