import { generate } from '../../src/pipeline.ts';
import { type EvaluatedResource, evaluate } from '../engine/engine.ts';
import { isObject, type JsonObject } from '../engine/json.ts';

/** What the engine makes of a spec; a finding that is an error comes in its place. */
export async function resourcesOf(
  spec: JsonObject,
  parameters: JsonObject = {},
): Promise<readonly EvaluatedResource[] | string> {
  const { files, diagnostics } = generate(JSON.stringify(spec), { specName: 'spec' });
  const main = files.get('main.json');
  if (main === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return errors.map(({ code, path, message }) => `${code} ${path} ${message}`).join('\n');
  }
  return (await evaluate(JSON.parse(main), parameters)).resources;
}

/** Two specs as one, object by object; what `over` says counts. */
export function merged(base: JsonObject, over: JsonObject): JsonObject {
  const entries = Object.entries(over).map(([key, value]) => {
    const below = base[key];
    return [key, isObject(below) && isObject(value) ? merged(below, value) : value];
  });
  return { ...base, ...Object.fromEntries(entries) };
}
