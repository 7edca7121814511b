import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import { settingPath } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/**
 * A managed online deployment needs the managed network of its workspace, which the service makes late unless told to.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-managed-network
 */
export function managedNetworkEndpoints({ model, parameters, report }: RuleContext): void {
  const deployments = model.onlineEndpoints.flatMap((endpoint) => endpoint.deployments);
  const first = deployments.find(({ settings }) => settings.type === 'Managed');
  const { settings, origin } = model.workspace;
  if (first === undefined || isKnownAs(effective(settings, 'provisionNetworkNow'), true)) return;
  const isolationMode = memberOf(effective(settings, 'managedNetwork'), 'isolationMode');
  if (!possibleValues(isolationMode, parameters).some((mode) => mode !== 'Disabled')) return;
  const message =
    'the managed network of the workspace is made when it is first needed, and this deployment may fail meanwhile';
  const hint = 'set `provisionNetworkNow: true` under `workspace`';
  const related = [{ path: settingPath({ settings, origin }, 'managedNetwork'), message: 'the network' }];
  report(finding('AML3074', { path: childPath(first.origin, 'type'), message, hint, related }));
}
