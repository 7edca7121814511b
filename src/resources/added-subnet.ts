import { apiVersions } from '../model/api-versions.ts';
import { declaredIds } from '../model/associated.ts';
import { call, type Expression, index, literal, literalValue } from '../model/expression.ts';
import { and, equals, interpolate, type ResourceScope, resourceIdIn } from '../model/expression-functions.ts';
import { parseResourceId } from '../model/resource-id.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { ExistingSubnets } from './existing-subnets.ts';
import { joinedTo, servicesOf } from './network-joins.ts';
import { lastOf } from './network-ready.ts';
import { placeOfId, placeWhere } from './resource-place.ts';
import { type Subnet, subnetMembers } from './subnet.ts';
import type { VirtualNetwork } from './virtual-network.ts';

const subnetType = 'Microsoft.Network/virtualNetworks/subnets';

/** A subnet that the template adds to a network which exists. */
export interface AddedSubnet extends Subnet {
  readonly id: Expression;
  /** Name of the network, and its own. */
  readonly fullName: Expression;
  /** It is made only if this holds. */
  readonly condition: Expression | undefined;
  /** Whether others may be made while it is not. */
  readonly isSwitched: boolean;
  /** Where the network is, if not in the resource group of the deployment. */
  readonly place: ResourceScope | undefined;
}

/** The subnets with the place of their network: of a choice the one that exists. */
export function addedSubnets(subnets: ExistingSubnets['added'], network: VirtualNetwork): readonly AddedSubnet[] {
  if (network.mode !== 'existing' && network.mode !== 'choice') return [];
  const exists = network.mode === 'choice' ? equals(network.option, 'existing') : undefined;
  const networkId = existingNetworkId(network);
  const given = placeOfId(networkId);
  const place = exists === undefined ? given : placeWhere(exists, given);
  const networkName = nameOfId(networkId);
  return subnets.map(({ deploy, ...subnet }) => ({
    ...subnet,
    isSwitched: deploy !== undefined,
    id: resourceIdIn(place ?? {}, subnetType, networkName, subnet.name),
    fullName: interpolate([networkName, '/', subnet.name]),
    condition: exists && deploy ? and(exists, deploy) : (exists ?? deploy),
    place,
  }));
}

/** A choice has the id of the existing network after that of the new one. */
function existingNetworkId({ id, mode }: Extract<VirtualNetwork, { readonly id: Expression }>): Expression {
  const existing = mode === 'choice' && id.kind === 'call' ? id.args[2] : undefined;
  return existing ?? id;
}

function nameOfId(id: Expression): Expression {
  const text = literalValue(id);
  if (typeof text === 'string') return literal(parseResourceId(text)?.names.at(-1) ?? '');
  const name = id.kind === 'call' && id.name === 'resourceId' ? id.args.at(-1) : undefined;
  return name ?? index(call('split', id, '/'), 8);
}

/**
 * Azure takes one change of a network at a time and refuses another with AnotherOperationInProgress, whether it is to the
 * network or to a subnet: each subnet waits for the one before.
 * @see https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks/subnets
 * @see https://github.com/Azure/bicep/issues/2579
 * @see https://github.com/Azure/bicep-registry-modules/issues/1870
 */
export const addedSubnetModule: ResourceModule = {
  type: subnetType,
  apiVersion: apiVersions[subnetType],
  partial: 'subnet',
  declare(model) {
    const { addedSubnets: subnets, networkSecurityGroup, natGateway, routeTable } = model.network;
    const joined = declaredIds(networkSecurityGroup, natGateway, routeTable);
    return subnets.map((subnet, position) => {
      const { fullName: name, condition, place, settings, origin, id } = subnet;
      const members = subnetMembers(subnet, joinedTo(model.network), servicesOf(subnet, model));
      const view = {
        ...resourceView(this.type, this.apiVersion, { name, ...(condition && { condition }) }, [
          ...joined,
          ...lastOf(subnets.slice(0, position)),
        ]),
        ...pick(members, [
          'addressPrefix',
          'addressPrefixes',
          'defaultOutboundAccess',
          'delegations',
          'natGateway',
          'networkSecurityGroup',
          'privateEndpointNetworkPolicies',
          'privateLinkServiceNetworkPolicies',
          'routeTable',
          'serviceEndpoints',
        ]),
      };
      return {
        partial: this.partial,
        view,
        properties: settings.properties,
        origin,
        title: 'subnet',
        outputs: [],
        id,
        ...(place && { scope: place }),
        immutable: ['Its address range, while something is in it.'],
      };
    });
  },
};
