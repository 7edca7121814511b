import { childPath, rootPath } from '../diagnostics/diagnostic.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { Spec } from '../spec/types.ts';
import { type AddedSubnet, addedSubnets } from './added-subnet.ts';
import { associatedFromSpec } from './associated-from-spec.ts';
import type { AssociatedPlace } from './associated-reading.ts';
import { type BastionHost, bastionHostReading } from './bastion-host.ts';
import { existingSubnets, takeExistingSubnets } from './existing-subnets.ts';
import { type JumpBox, jumpBoxReading } from './jump-box.ts';
import { type NatGateway, natGatewayReading } from './nat-gateway.ts';
import { type NetworkSecurityGroup, networkSecurityGroupReading } from './network-security-group.ts';
import { type RouteTable, routeTableReading } from './route-table.ts';
import { takesUsualGroup } from './subnet.ts';
import { declareSubnets, type VirtualNetwork, virtualNetworkReading } from './virtual-network.ts';

/** The virtual network that the workspace and its computes stand in, and what belongs to it. */
export interface Network {
  readonly virtualNetwork: VirtualNetwork;
  /** Subnets that the template adds to a network that exists. */
  readonly addedSubnets: readonly AddedSubnet[];
  readonly networkSecurityGroup: NetworkSecurityGroup;
  readonly natGateway: NatGateway;
  readonly routeTable: RouteTable;
  readonly bastionHost: BastionHost;
  readonly jumpBox: JumpBox;
  /** Whether the group is there by itself, since there are new subnets. */
  readonly securityGroupImplied: boolean;
}

/** Read before whatever names a subnet. */
export function networkFromSpec(spec: Spec, reader: SpecReader): Network {
  const at = (key: keyof Spec, usual: 'new' | 'none'): AssociatedPlace => ({
    path: childPath(rootPath, key),
    default: usual,
  });
  const taken = takeExistingSubnets(spec.virtualNetwork, childPath(rootPath, 'virtualNetwork'));
  const virtualNetwork = associatedFromSpec(
    virtualNetworkReading(spec.bastionHost !== undefined && spec.bastionHost !== 'none'),
    taken.network,
    at('virtualNetwork', 'none'),
    reader,
  );
  const existing = existingSubnets(taken.items, taken.path, reader);
  declareSubnets(virtualNetwork, existing, reader);
  const added = addedSubnets(existing.added, virtualNetwork);
  const made = virtualNetwork.mode === 'new' || virtualNetwork.mode === 'choice' || added.some(takesUsualGroup);
  return {
    virtualNetwork,
    addedSubnets: added,
    networkSecurityGroup: associatedFromSpec(
      networkSecurityGroupReading,
      spec.networkSecurityGroup,
      at('networkSecurityGroup', made ? 'new' : 'none'),
      reader,
    ),
    natGateway: associatedFromSpec(natGatewayReading, spec.natGateway, at('natGateway', 'none'), reader),
    routeTable: associatedFromSpec(routeTableReading, spec.routeTable, at('routeTable', 'none'), reader),
    bastionHost: associatedFromSpec(bastionHostReading, spec.bastionHost, at('bastionHost', 'none'), reader),
    jumpBox: associatedFromSpec(jumpBoxReading, spec.jumpBox, at('jumpBox', 'none'), reader),
    securityGroupImplied: spec.networkSecurityGroup === undefined,
  };
}
