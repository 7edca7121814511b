import { generate } from '../../src/pipeline.ts';
import { type EvaluatedResource, evaluate } from '../engine/engine.ts';
import { isObject, type JsonObject, mapStrings } from '../engine/json.ts';
import { completeParameters } from '../engine/parameter-sweep.ts';
import { valueAt } from '../workspace-properties/arm-schema-samples.ts';
import type { Ground } from './ground.ts';

/** What became of an object that was put at a place of the spec. */
export type Outcome = { readonly resources: readonly EvaluatedResource[] } | { readonly refusal: string };

/**
 * Puts items at a place, many in one spec where the place is a list, and asks the engine what comes of each. What the
 * program refuses is taken out, and the reason kept; what it takes for a secret becomes a secure parameter of that value.
 */
export async function attempt(ground: Ground, items: readonly JsonObject[]): Promise<readonly Outcome[]> {
  const size = ground.place.listed ? 60 : 1;
  const starts = items.map((_, index) => index).filter((index) => index % size === 0);
  const parts = starts.map((start) => attemptTogether(ground, items.slice(start, start + size)));
  return (await Promise.all(parts)).flat();
}

async function attemptTogether(ground: Ground, items: readonly JsonObject[]): Promise<readonly Outcome[]> {
  const secrets: Record<string, unknown> = {};
  const refusals = new Map<number, string>();
  const current = items.map((item) => structuredClone(item) as JsonObject);
  for (;;) {
    const kept = current.map((_, index) => index).filter((index) => !refusals.has(index));
    if (kept.length === 0) break;
    const spec = ground.specWith(kept.map((index) => current[index] ?? {}));
    const { files, diagnostics } = generate(JSON.stringify(spec), { specName: 'settable' });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0)
      return outcomesOf(await evaluated(files.get('main.json') ?? '', secrets, kept), refusals, items);
    for (const { code, path, message } of errors) {
      const position = kept[ground.positionOf(path) ?? 0];
      const owners = ground.positionOf(path) === undefined || position === undefined ? kept : [position];
      for (const owner of owners) {
        const inside = ground.pathInside(path);
        if (code === 'AML3014' && hideSecret(current[owner], inside, secrets)) continue;
        if (!refusals.has(owner)) refusals.set(owner, `${code} ${inside.join('.')}: ${message}`);
      }
    }
  }
  return items.map((_, index) => ({ refusal: refusals.get(index) ?? 'not tried' }));
}

async function evaluated(
  main: string,
  secrets: JsonObject,
  kept: readonly number[],
): Promise<{ readonly kept: readonly number[]; readonly resources: readonly EvaluatedResource[] }> {
  const template = JSON.parse(main);
  const declared = Object.entries(secrets).filter(([name]) => Object.hasOwn(Object(template.parameters), name));
  const parameters = completeParameters(template, Object.fromEntries(declared));
  const { resources } = await evaluate(template, parameters);
  // The engine leaves secure parameters as they are.
  const shown = (text: string): string => {
    const name = /^\[parameters\('(\w+)'\)\]$/.exec(text)?.[1];
    return name !== undefined && name in secrets ? String(secrets[name]) : text;
  };
  return { kept, resources: mapStrings(resources, shown) as typeof resources };
}

function outcomesOf(
  { kept, resources }: { readonly kept: readonly number[]; readonly resources: readonly EvaluatedResource[] },
  refusals: ReadonlyMap<number, string>,
  items: readonly JsonObject[],
): readonly Outcome[] {
  return items.map((item, index) => {
    if (!kept.includes(index)) return { refusal: refusals.get(index) ?? 'not tried' };
    return { resources: resources.filter((resource) => isOf(resource, item)) };
  });
}

/** A resource belongs to the item whose name is a part of its own; to the only one where there are no names. */
function isOf({ name }: EvaluatedResource, item: JsonObject): boolean {
  const own = item['name'];
  const last = typeof own === 'string' ? own.split('/').at(-1)?.toLowerCase() : undefined;
  return last === undefined || name.toLowerCase().split('/').includes(last);
}

/** A parameter in the place of a text; whether there was one. */
function hideSecret(item: unknown, keys: readonly string[], secrets: Record<string, unknown>): boolean {
  const holder = valueAt(item, keys.slice(0, -1));
  const key = keys.at(-1);
  if (!isObject(holder) || key === undefined || isObject(holder[key])) return false;
  const parameter = `secret${Object.keys(secrets).length}`;
  secrets[parameter] = holder[key];
  Reflect.set(holder, key, { parameter, secure: true });
  return true;
}
