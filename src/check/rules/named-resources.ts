import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { keyOfType, type ResourceKey } from '../../model/resource-keys.ts';
import type { RuleContext } from './rule.ts';

/** Locks, alerts and diagnostic settings are put on resources of the template: an existing one is left as it is. */
export function namedResources({ model, declarations, report }: RuleContext): void {
  const { locks, diagnosticSettings, alerts } = model;
  if (locks.length + diagnosticSettings.length + alerts.length === 0) return;
  const made = new Set<ResourceKey>(
    declarations.flatMap(({ view, scope }) => (scope === undefined ? (keyOfType(view.type) ?? []) : [])),
  );
  if (model.workspace.existing && model.mlRegistry === undefined) made.add('workspace');
  for (const { resources = [], origin } of [...locks, ...diagnosticSettings]) {
    resources.forEach((key, position) => {
      check(key, childPath(origin, 'resources', position));
    });
  }
  for (const { resource, asked, origin } of alerts) if (asked) check(resource, origin);

  function check(key: ResourceKey, path: SpecPath): void {
    if (made.has(key)) return;
    const message = `the template makes no "${key}"`;
    const hint = `resources that it makes: ${[...made].join(', ')}; what exists is left as it is`;
    report(finding('AML3090', { path, message, hint }));
  }
}
