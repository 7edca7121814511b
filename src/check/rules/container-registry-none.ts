import { childPath, rootPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { RuleContext } from './rule.ts';

/**
 * Without a registry the service makes one when it first builds an image: with its own name and SKU and without tags,
 * so that a policy which demands tags refuses it.
 */
export function containerRegistryNone({ model, report }: RuleContext): void {
  const { containerRegistry, requiredTags, workspace } = model;
  if (workspace.kind === 'Project') return;
  const path = containerRegistry.origin;
  const maybeNone = containerRegistry.mode === 'choice' && containerRegistry.defaultOption === 'none';
  if (containerRegistry.mode !== 'none' && !maybeNone) return;
  if (requiredTags.length === 0) {
    const message = 'the service makes a registry when it first needs one: with a name and SKU of its own, and no tags';
    report(finding('AML3005', { path, message, hint: 'take `new` to decide on its name, SKU and tags' }));
    return;
  }
  const tags = requiredTags.join(', ');
  const message = `the service cannot tag the registry that it makes by itself, but tags are demanded: ${tags}`;
  const related = [{ path: childPath(rootPath, 'requiredTags'), message: 'the tags that are demanded' }];
  report(finding('AML3003', { path, message, hint: 'take `new` or `existing`', related }));
}
