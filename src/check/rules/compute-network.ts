import { finding } from '../../diagnostics/finding.ts';
import { workspaceNetwork } from '../../model/workspace-network.ts';
import { settingPath } from './associated-places.ts';
import { type Compute, isManaged, ownSetting, type Setting } from './compute-setting.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/**
 * A managed network takes all computes into it: none can have a subnet of its own. Without either, nodes that have no
 * public address reach nothing; in a subnet they reach the workspace by its private endpoint.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-managed-network
 */
export function computeNetwork(context: RuleContext): void {
  const network = workspaceNetwork(context.model.workspace, context.parameters);
  for (const compute of context.model.compute.filter(isManaged)) {
    if (network === 'managed') subnetInManagedNetwork(compute, context);
    if (network === 'own') noAddressAndNoNetwork(compute, context);
  }
}

function subnetOf(compute: Compute): Setting {
  return ownSetting(compute, { value: compute.settings.subnet, keys: ['subnet'] });
}

function subnetInManagedNetwork(compute: Compute, { model, report }: RuleContext): void {
  const subnet = subnetOf(compute);
  if (subnet.value === undefined) return;
  const message = 'a compute of a workspace with a managed network cannot have a subnet of its own';
  const hint = 'leave `subnet` out: the service puts the compute into the managed network';
  const related = [{ path: settingPath(model.workspace, 'managedNetwork'), message: 'the managed network' }];
  report(finding('AML3030', { path: subnet.path, message, hint, related }));
}

function noAddressAndNoNetwork(compute: Compute, context: RuleContext): void {
  const address = ownSetting(compute, { value: compute.settings.enableNodePublicIp, keys: ['enableNodePublicIp'] });
  if (!isKnownAs(address.value, false)) return;
  if (subnetOf(compute).value !== undefined) {
    noWayToWorkspace(address, context);
    return;
  }
  const message = 'a compute without public addresses needs a network';
  const hint = 'give it a `subnet`, or the workspace a `managedNetwork` with an `isolationMode`';
  context.report(finding('AML3030', { path: address.path, message, hint }));
}

/** A warning: the endpoint may be made beside the template, as soon as the workspace is there. */
function noWayToWorkspace({ path }: Setting, { model, report }: RuleContext): void {
  if (model.privateEndpoints.items.some(({ target }) => target.key === 'workspace')) return;
  const message =
    'nodes without public addresses reach the workspace by a private endpoint, and the template makes none';
  const hint = 'add `privateEndpoints: [workspace]`';
  report(finding('AML3030', { severity: 'warning', path, message, hint }));
}
