import { childPath, rootPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Expression } from '../../model/expression.ts';
import { literalValue } from '../../model/expression.ts';
import type { Parameters } from '../../model/template.ts';
import type { RuleContext } from './rule.ts';

/** Tags that the company demands and the spec does not have. Azure takes tag names without regard to case. */
export function requiredTags({ model, parameters, report }: RuleContext): void {
  const names = tagNames(model.tags, parameters);
  if (names === undefined) return;
  model.requiredTags.forEach((tag, position) => {
    if (names.has(tag.toLowerCase())) return;
    const path = childPath(rootPath, 'requiredTags', position);
    report(finding('AML3004', { path, message: `the tag "${tag}" is demanded, but \`tags\` lacks it` }));
  });
}

/** Lower-case names of the tags; nothing where only the deployment knows them. */
function tagNames(tags: Expression | undefined, parameters: Parameters): ReadonlySet<string> | undefined {
  if (tags === undefined) return new Set();
  const value = tags.kind === 'parameter' ? parameters.get(tags.name)?.defaultValue : tags;
  if (value === undefined) return undefined;
  const keys =
    value.kind === 'object'
      ? value.members.map(([key]) => literalValue(key))
      : Object.keys(Object(literalValue(value)));
  return value.kind === 'object' || value.kind === 'literal'
    ? new Set(keys.map((key) => String(key).toLowerCase()))
    : undefined;
}
