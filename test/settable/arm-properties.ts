import { type JsonObject, objectOf } from '../engine/json.ts';
import { formSamples } from '../spec-forms/spec-samples.ts';
import { pathOf, type Sample, samplesOf, valueAt } from '../workspace-properties/arm-schema-samples.ts';
import { merged } from '../workspace-properties/settable.ts';
import { attempt } from './attempt.ts';
import type { Ground } from './ground.ts';
import { named, needsOf } from './needs.ts';

/** The samples of a type by path; a path has one for each kind of resource that has it. */
export function pathsOf(type: string): ReadonlyMap<string, readonly Sample[]> {
  const paths = new Map<string, Sample[]>();
  for (const sample of samplesOf(type)) {
    const path = pathOf(sample.keys);
    paths.set(path, [...(paths.get(path) ?? []), sample]);
  }
  return paths;
}

/** How many kinds of resource a path is tried with at each place. */
const mostKinds = 2;

/** What hinders each path from being set by ARM's own properties below `properties:`; nothing where it is set. */
export async function throughProperties(
  grounds: readonly Ground[],
  type: string,
  paths: ReadonlyMap<string, readonly Sample[]>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const faults = new Map<string, string | undefined>();
  const isLeft = (path: string): boolean => !faults.has(path) || faults.get(path) !== undefined;
  for (const kind of grounds.flatMap(kindsOf)) {
    const tries = [...paths]
      .filter(([path]) => path.startsWith('properties') && isLeft(path))
      .flatMap(([path, samples]) => fitting(samples, kind).flatMap((sample) => waysOf(path, sample)));
    const outcomes = await attempt(
      kind.ground,
      tries.map((one, index) => named(withProperties(kind, one), kind.ground, `p${index}x`)),
    );
    for (const [index, { path, sample }] of tries.entries()) {
      const outcome = outcomes[index];
      if (outcome === undefined || !isLeft(path)) continue;
      const fault = 'refusal' in outcome ? outcome.refusal : notFound(outcome.resources, type, sample);
      if (fault === undefined || !faults.has(path)) faults.set(path, fault);
    }
  }
  return faults;
}

/** An item of one kind, and of one kind within: a schedule that starts a job, one that watches a model. */
interface Kind {
  readonly ground: Ground;
  readonly base: JsonObject;
  readonly kinds: readonly string[];
}

function kindsOf(ground: Ground): readonly Kind[] {
  const { schema, tag } = ground.place.form;
  const own = Object.values(tag).map(String);
  const found = new Map<string, Kind>([[own.join(' '), { ground, base: ground.base, kinds: own }]]);
  const { properties: _properties, ...bare } = ground.base;
  found.set('bare', { ground, base: bare, kinds: own });
  for (const { kinds, whole } of formSamples(schema, { tag, name: 'item' })) {
    const key = kinds.join(' ');
    if (!found.has(key)) found.set(key, { ground, base: { ...ground.base, ...objectOf(whole) }, kinds });
  }
  return [...found.values()];
}

interface Try {
  readonly path: string;
  readonly sample: Sample;
  readonly properties: JsonObject;
}

/** The least resource that has the property; or the property alone, where the item has the rest already. */
function waysOf(path: string, sample: Sample): readonly Try[] {
  const properties = objectOf(objectOf(sample.whole)['properties']);
  const key = String(sample.keys[1]);
  const alone = { [key]: properties[key] };
  return [properties, ...(Object.keys(properties).length > 1 ? [alone] : [])].map((given) => ({
    path,
    sample,
    properties: given,
  }));
}

function withProperties({ ground, base }: Kind, { path, properties }: Try): JsonObject {
  const needs = needsOf(ground.place.title, path);
  return {
    ...base,
    ...needs,
    properties: merged(merged(objectOf(base['properties']), properties), objectOf(needs['properties'])),
  };
}

function notFound(resources: readonly JsonObject[], type: string, { keys, value }: Sample): string | undefined {
  const values = resources.filter((resource) => resource['type'] === type).map((resource) => valueAt(resource, keys));
  if (values.some((one) => JSON.stringify(one) === JSON.stringify(value))) return undefined;
  return `is ${JSON.stringify(values)}, not ${JSON.stringify(value)}`;
}

/** The samples that are most like what the place makes: those that name its kinds, and few others. */
function fitting(samples: readonly Sample[], { kinds }: Kind): readonly Sample[] {
  const score = ({ whole }: Sample): number => {
    const text = JSON.stringify(whole);
    return kinds.filter((kind) => text.includes(`"${kind}"`)).length - text.length / 10_000;
  };
  return [...samples].sort((one, other) => score(other) - score(one)).slice(0, mostKinds);
}
