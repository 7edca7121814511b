import { builtPath, requireFile } from '../built-file.ts';

let parsed: unknown;

/** `schemas/spec.schema.json`, read when it is first asked for: only messages and parameters without a type need it. */
export function specSchema(): unknown {
  parsed ??= JSON.parse(String(requireFile(builtPath('on-demand/spec-schema.cjs'))));
  return parsed;
}
