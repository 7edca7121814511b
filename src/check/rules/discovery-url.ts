import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { memberOf } from '../../model/member-of.ts';
import type { RuleContext } from './rule.ts';

/**
 * The address of the discovery service is the region's own: the type data has it writable, but whoever sets it has copied
 * it out of an export, where it names the region of another workspace.
 * @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces
 */
export function discoveryUrl({ model, report }: RuleContext): void {
  const { settings, origin } = model.workspace;
  if (memberOf(settings.properties, 'discoveryUrl') === undefined) return;
  const message = 'the service sets "discoveryUrl" by itself: a copied one can name the region of another workspace';
  report(
    finding('AML3023', { path: childPath(origin, 'properties', 'discoveryUrl'), message, hint: 'leave the line out' }),
  );
}
