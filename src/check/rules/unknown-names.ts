import { finding } from '../../diagnostics/finding.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { declaredIds, idKey } from '../../model/declared-ids.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import type { RuleContext } from './rule.ts';

/**
 * A compute, an asset or a connection that a resource names, and that a new workspace cannot have because the spec does not
 * make it. A workspace that exists may have it.
 */
export function unknownNames({ model, declarations, report }: RuleContext): void {
  if (model.workspace.existing || declarations.every(({ uses }) => uses === undefined)) return;
  const made = declaredIds(declarations);
  for (const { id, title, path } of declarations.flatMap(({ uses = [] }) => uses)) {
    if (made.has(idKey(id))) continue;
    const name = namesIn(id).join(':');
    const others = declarations.flatMap((other) => (other.id && typeIn(other.id) === typeIn(id) ? [other.id] : []));
    const meant = didYouMean(
      name,
      others.map((other) => namesIn(other).join(':')),
    );
    const hint =
      meant === undefined ? 'add it to the spec, or deploy this once it is there' : `did you mean "${meant}"?`;
    const message = `the spec has no ${title}, and a new workspace does not have it either`;
    report(finding('AML3073', { path, message, hint }));
  }
}

/** The type in a `resourceId(…)`. */
function typeIn(id: Expression): unknown {
  const [type] = id.kind === 'call' ? id.args : [];
  return type && literalValue(type);
}

/** The names in a `resourceId(…)` after the workspace's, as far as the template tells. */
function namesIn(id: Expression): readonly string[] {
  const names = id.kind === 'call' ? id.args.slice(2).map(literalValue) : [];
  return names.filter((name) => typeof name === 'string');
}
