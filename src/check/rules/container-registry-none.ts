import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { RuleContext } from './rule.ts';

/** Without a registry the service makes one when it first builds an image, as it likes. */
export function containerRegistryNone({ model, report }: RuleContext): void {
  const { containerRegistry: registry, requiredTags, workspace } = model;
  if (workspace.kind === 'Project' || workspace.existing || requiredTags.length > 0) return;
  const noneByDefault = registry.mode === 'choice' && registry.defaultOption === 'none';
  if (registry.mode !== 'none' && !noneByDefault) return;
  const path = registry.mode === 'choice' ? childPath(registry.choiceOrigin, 'default') : registry.origin;
  const message = 'the service makes a registry when it first needs one: with a name and SKU of its own, and no tags';
  report(finding('AML3005', { path, message, hint: 'take `new` to decide on its name, SKU and tags' }));
}
