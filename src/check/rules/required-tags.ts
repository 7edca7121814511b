import { childPath, rootPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { RuleContext } from './rule.ts';

/** Tags that the company demands and the spec does not have. Azure takes tag names without regard to case. */
export function requiredTags({ model, report }: RuleContext): void {
  if (model.tagNames === undefined) return;
  const names = new Set(model.tagNames.map((name) => name.toLowerCase()));
  model.requiredTags.forEach((tag, position) => {
    if (names.has(tag.toLowerCase())) return;
    const path = childPath(rootPath, 'requiredTags', position);
    report(finding('AML3004', { path, message: `the tag "${tag}" is demanded, but \`tags\` lacks it` }));
  });
}
