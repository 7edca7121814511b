import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';

/** How long deleted things can be restored. */
export interface DeletionPolicy {
  readonly enabled: Expression;
  readonly days?: Expression;
}

/** Whoever writes a policy wants it on; it keeps things for seven days unless the spec says otherwise. */
export function deletionPolicyFromSpec(
  spec: { readonly enabled?: unknown; readonly days?: unknown } | undefined,
  path: SpecPath,
  reader: SpecReader,
): DeletionPolicy | undefined {
  if (spec === undefined) return undefined;
  const { enabled = literal(true), days } = reader.members(spec, path);
  const off = enabled.kind === 'literal' && enabled.value === false;
  if (days !== undefined) return { enabled, days };
  return off ? { enabled } : { enabled, days: literal(7) };
}
