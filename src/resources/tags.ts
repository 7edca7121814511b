import type { SpecPath } from '../diagnostics/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';

/** Tags as the spec gives them: a mapping, or a parameter or expression in its place. No tags are no key at all. */
export function tagsFromSpec(tags: object | undefined, path: SpecPath, reader: SpecReader): Expression | undefined {
  if (tags === undefined || Object.keys(tags).length === 0) return undefined;
  return reader.expression(tags, path);
}
