import { canonicalValue, type KnownResource } from './canonical-expression.ts';
import { type Closures, closureChanges, dependencyClosures } from './dependency-closures.ts';
import { type EvaluatedResource, type Evaluation, evaluate } from './engine.ts';
import type { JsonObject } from './json.ts';
import { evaluatedInside } from './outer-scope.ts';
import { completeParameters, type ParameterSet } from './parameter-sweep.ts';
import { signatureChanges } from './signature-changes.ts';
import { isSameText, valueChanges } from './value-changes.ts';

/**
 * Where the second template does not deploy what the first does: parameters and outputs as they are declared, and for
 * each set of parameters the resources, the outputs and what waits for what, by Microsoft's engine.
 */
export async function deploymentChanges(
  before: JsonObject,
  after: JsonObject,
  sets: readonly ParameterSet[],
): Promise<readonly string[]> {
  const signatures = signatureChanges(before, after);
  const found = await Promise.all(
    sets.map(async (set) => (await changesOf(before, after, set)).map((change) => `(${set.label}) ${change}`)),
  );
  return [...signatures, ...found.flat()];
}

async function changesOf(
  before: JsonObject,
  after: JsonObject,
  { label, parameters }: ParameterSet,
): Promise<readonly string[]> {
  const [first, second] = await Promise.all([outcome(before, parameters), outcome(after, parameters)]);
  if (typeof first !== 'string' && typeof second !== 'string') {
    return [...evaluationChanges(first, second), ...closureChanges(first.closures, second.closures)];
  }
  const both = typeof first === typeof second;
  // A value that one parameter allows may not go with the others; what is never evaluated is not proved to be the same.
  if (both && label !== 'defaults') return [];
  return [both ? `neither is evaluated: ${first}` : `${refusal(first)} -> ${refusal(second)}`];
}

interface Outcome extends Evaluation {
  readonly closures: Closures;
}

/** What the engine makes of it, or the words with which it refuses. */
async function outcome(given: JsonObject, values: JsonObject): Promise<Outcome | string> {
  const parameters = completeParameters(given, values);
  // Into a deployment that is evaluated outside the engine would not always look.
  const template = evaluatedInside(given);
  try {
    const evaluation = await evaluate(template, parameters);
    return { ...evaluation, closures: await dependencyClosures(template, parameters) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refusal(outcomeOfOne: Outcome | string): string {
  return typeof outcomeOfOne === 'string' ? `refused (${outcomeOfOne})` : 'evaluated';
}

function evaluationChanges(first: Evaluation, second: Evaluation): readonly string[] {
  const [earlier, later] = [first, second].map(({ resources }) => keyed(resources));
  const keys = [...new Set([earlier, later].flatMap((side) => [...(side?.keys() ?? [])]))];
  const resources = keys.flatMap((key) => {
    const [one, other] = [earlier?.get(key), later?.get(key)];
    if (one === undefined || other === undefined) {
      return [`${one?.type ?? other?.type} ${one?.name ?? other?.name} is ${one ? 'gone' : 'new'} (${key})`];
    }
    return resourceChanges(one, other).map((change) => `${one.type} ${one.name}${change}`);
  });
  return [...resources, ...outputChanges(first, second), ...unseenChanges(first, second)];
}

/** Ids are told apart without regard to case; what a template declares twice has its number. */
function keyed(resources: readonly EvaluatedResource[]): ReadonlyMap<string, EvaluatedResource> {
  const known = resources.map(({ id, name, apiVersion }) => ({ id, name, apiVersion }));
  const entries = new Map<string, EvaluatedResource>();
  for (const resource of resources) {
    const canonical = canonicalValue(resource, known) as EvaluatedResource;
    const id = String(canonical.id).toLowerCase();
    const count = [...entries.keys()].filter((key) => key === id || key.startsWith(`${id}#`)).length;
    entries.set(count === 0 ? id : `${id}#${count + 1}`, canonical);
  }
  return entries;
}

function resourceChanges(one: EvaluatedResource, other: EvaluatedResource): readonly string[] {
  const { id: _id, type, ...earlier } = one;
  const { id: _otherId, type: otherType, ...later } = other;
  const types = isSameText(type, otherType) ? [] : [`.type: ${type} -> ${otherType}`];
  return [...types, ...valueChanges(earlier, later)];
}

/** Bicep has no condition for an output: one that is not there in JSON is null. */
function outputChanges(first: Evaluation, second: Evaluation): readonly string[] {
  const [earlier, later] = [first, second].map((evaluation) => {
    const given = Object.entries(evaluation.outputs).filter(([, value]) => value !== null);
    return canonicalOf(evaluation, Object.fromEntries(given));
  });
  return valueChanges(earlier, later, 'outputs');
}

function canonicalOf({ resources }: Evaluation, value: unknown): unknown {
  return canonicalValue(value, resources satisfies readonly KnownResource[]);
}

/** Deployments that the engine could not look into: their names may differ, their number may not. */
function unseenChanges(first: Evaluation, second: Evaluation): readonly string[] {
  const [earlier, later] = [first.diagnostics.length, second.diagnostics.length];
  return earlier === later ? [] : [`the engine does not look into ${earlier} -> ${later} deployments`];
}
