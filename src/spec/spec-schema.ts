import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Where the schema's text is: beside the bundle, or where the build puts it for the source. */
const places = ['./on-demand/spec-schema.cjs', '../../generated/on-demand/spec-schema.cjs'];

let parsed: unknown;

/** `schemas/spec.schema.json`, read when it is first asked for: only messages and parameters without a type need it. */
export function specSchema(): unknown {
  parsed ??= JSON.parse(schemaText());
  return parsed;
}

function schemaText(): string {
  const paths = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const path = paths.find(existsSync);
  if (path === undefined) throw new Error(`the schema of the spec is not built: nothing at ${paths.join(' or ')}`);
  return createRequire(import.meta.url)(path);
}
