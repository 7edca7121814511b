import { childPath, rootPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { literalValue } from '../../model/expression.ts';
import { memberOf } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import type { RuleContext } from './rule.ts';

/** Settings that a project has from its hub: Azure refuses them in a project. */
const inherited = [
  'managedNetwork',
  'encryption',
  'storageAccount',
  'keyVault',
  'applicationInsights',
  'containerRegistry',
];

/**
 * Projects need a hub, and leave to it what they have from it.
 * @see https://learn.microsoft.com/azure/machine-learning/concept-hub-workspace
 */
export function hubProjects({ model, parameters, report }: RuleContext): void {
  const { workspace, projects } = model;
  if (projects.length === 0) return;
  const tell = (path: SpecPath, message: string, hint: string): void =>
    report(finding('AML3017', { path, message, hint }));
  if (!workspace.existing && workspace.kind !== 'Hub') {
    const message = `only a hub has projects; this workspace is of kind ${workspace.kind}`;
    tell(childPath(rootPath, 'projects'), message, 'set `workspace: {kind: Hub}`');
  }
  const hubNames = possibleValues(model.name, parameters).map((name) => String(name).toLowerCase());
  for (const { name, settings, origin } of projects) {
    const text = literalValue(name);
    if (typeof text === 'string' && hubNames.includes(text.toLowerCase())) {
      const message = `must not have the name of its hub: "${text}"`;
      report(finding('AML2004', { path: childPath(origin, 'name'), message }));
    }
    for (const key of inherited.filter((word) => memberOf(settings.properties, word) !== undefined)) {
      tell(childPath(origin, 'properties', key), `a project has its "${key}" from the hub`, 'set it on the hub');
    }
  }
}
