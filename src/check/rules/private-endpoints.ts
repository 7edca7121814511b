import { childPath, rootPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import { subnetsOf, subnetTitle } from './own-subnets.ts';
import type { RuleContext } from './rule.ts';

type Endpoint = WorkspaceModel['privateEndpoints']['items'][number];

/** Private endpoints: where they stand, and the names that lead to them. */
export function privateEndpoints(context: RuleContext): void {
  for (const endpoint of context.model.privateEndpoints.items) refuseDelegated(endpoint, context);
  warnOfOneRecord(context);
  warnOfForeignNetwork(context);
}

/** @see https://learn.microsoft.com/azure/virtual-network/subnet-delegation-overview */
function refuseDelegated({ subnet, origin }: Endpoint, { model, report }: RuleContext): void {
  const found = subnetsOf(subnet, model).find(({ settings }) => settings.delegations !== undefined);
  if (found === undefined) return;
  const message = `${subnetTitle(found)} is delegated to a service: private endpoints cannot be in it`;
  const related = [{ path: childPath(found.origin, 'delegations'), message: 'the delegation' }];
  report(finding('AML3045', { path: origin, message, hint: 'take another subnet', related }));
}

/** Two endpoints to one group of one resource: the record in the zone is that of whichever is made last. */
function warnOfOneRecord({ model, report }: RuleContext): void {
  const places = new Map<string, Endpoint>();
  for (const endpoint of model.privateEndpoints.items) {
    const { target, groupId, zones, origin } = endpoint;
    for (const zone of zones) {
      const key = JSON.stringify([target.id, groupId, zone.id]);
      const first = places.get(key);
      places.set(key, first ?? endpoint);
      if (first === undefined) continue;
      const message = 'another private endpoint to the same resource writes the same record of the same zone';
      const hint = 'leave one of them without zones by `privateDnsZones: []`, or name other zones there';
      report(
        finding('AML3047', {
          path: origin,
          message,
          hint,
          related: [{ path: first.origin, message: 'the other one' }],
        }),
      );
      break;
    }
  }
}

/**
 * A network that exists may be linked to zones of these names already, and cannot be linked to two.
 * @see https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links
 */
function warnOfForeignNetwork({ model, report }: RuleContext): void {
  const { zones, links, zonesAreImplied } = model.privateEndpoints;
  const isNew = model.network.virtualNetwork.mode === 'new';
  if (!zonesAreImplied || zones.length === 0 || links.every(({ isOwnNetwork }) => isOwnNetwork && isNew)) return;
  const message = `${zones.length} private DNS zones are made and linked to a network that exists: a network that has links to zones of these names refuses others`;
  const hint = 'say `privateDnsZones: new` if it has none yet, else `existing` with their resource group, or `none`';
  report(finding('AML3053', { path: childPath(rootPath, 'privateEndpoints'), message, hint }));
}
