import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import type { Subnet } from '../../resources/subnet.ts';
import { subnetsOf, subnetTitle } from './own-subnets.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/**
 * Computes without public IP addresses reach the service by a NAT gateway or a firewall: without one they never start.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet
 */
export function wayOut({ model, report }: RuleContext): void {
  const told = new Set<Subnet>();
  for (const { subnet: id, path } of placesOfComputes(model)) {
    const subnet = subnetsOf(id, model).find((one) => !hasWayOut(one, model));
    if (subnet === undefined || told.has(subnet)) continue;
    told.add(subnet);
    const message = `computes in ${subnetTitle(subnet)} have no way out, and never reach the service: it has neither a NAT gateway nor routes`;
    const hint = 'add `natGateway: new`, a `routeTable` to a firewall, or `defaultOutboundAccess: true` to the subnet';
    report(finding('AML3052', { path, message, hint }));
  }
}

function placesOfComputes({
  compute,
  workspace,
}: WorkspaceModel): ReadonlyArray<{ subnet: Expression | undefined; path: SpecPath }> {
  const serverless = effective(workspace.settings, 'serverlessComputeSettings');
  const hasNoAddress = isKnownAs(memberOf(serverless, 'serverlessComputeNoPublicIP'), true);
  const path = childPath(workspace.origin, 'serverlessComputeSettings', 'serverlessComputeCustomSubnet');
  return [
    ...compute
      .filter(({ settings }) => isKnownAs(settings.enableNodePublicIp, false))
      .map(({ settings, origin }) => ({ subnet: settings.subnet, path: childPath(origin, 'subnet') })),
    ...(hasNoAddress ? [{ subnet: memberOf(serverless, 'serverlessComputeCustomSubnet'), path }] : []),
  ];
}

function hasWayOut({ settings }: Subnet, { network }: WorkspaceModel): boolean {
  const joined = (own: Expression | undefined, usual: { readonly mode: string }): boolean =>
    own === undefined ? usual.mode !== 'none' : literalValue(own) !== 'none';
  if (!isKnownAs(effective(settings, 'defaultOutboundAccess') ?? { kind: 'literal', value: false }, false)) return true;
  return joined(settings.natGateway, network.natGateway) || joined(settings.routeTable, network.routeTable);
}
