import { childPath, rootPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import type { RuleContext } from './rule.ts';

/** Tags that the company demands and the spec does not have. Azure takes tag names without regard to case. */
export function requiredTags({ model, report }: RuleContext): void {
  const { tagNames } = model;
  if (tagNames === undefined) return;
  const names = new Set(tagNames.map((name) => name.toLowerCase()));
  model.requiredTags.forEach((tag, position) => {
    if (names.has(tag.toLowerCase())) return;
    const demanded = childPath(rootPath, 'requiredTags', position);
    const meant = tagNames.find((name) => didYouMean(name, [tag]) !== undefined);
    const hint = meant === undefined ? `add \`${tag}\` to \`tags\`` : `did you mean it by "${meant}"?`;
    const message = `the tag "${tag}" is demanded, but \`tags\` lacks it`;
    report(finding('AML3004', { path: demanded, message, hint }));
  });
}
