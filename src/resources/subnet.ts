import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { parseAddressRange, partOf } from '../model/address-range.ts';
import { definedMembers } from '../model/defined-members.ts';
import { array, call, type Expression, index, literal, literalValue, object } from '../model/expression.ts';
import { replace } from '../model/expression-functions.ts';
import { itemsOf } from '../model/member-of.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/virtual-network.ts';
import type { ViewValue } from './declaration.ts';
import { eachAs, eachItem } from './network-acls.ts';
import { type SubResource, subResourcesFromSpec } from './sub-resource.ts';
import { withProperties } from './union.ts';

export type Subnet = SubResource<Members<Omit<Spec.Subnet, 'name'>>>;

/** Subnets that belong to one Azure service, which has rules of its own for them. */
const reservedNames: ReadonlySet<string> = new Set([
  'azurebastionsubnet',
  'azurefirewallmanagementsubnet',
  'azurefirewallsubnet',
  'gatewaysubnet',
  'routeserversubnet',
]);

export const bastionSubnetName = 'AzureBastionSubnet';

export function subnetsFromSpec(items: readonly Spec.Subnet[], path: SpecPath, reader: SpecReader): readonly Subnet[] {
  return subResourcesFromSpec('subnet', items, (subnet, at) => reader.members(subnet, at), { path, reader });
}

/** The subnets of a network that names none: one for computes, one for private endpoints, and one for Bastion if there is one. */
export function usualSubnets(addressPrefixes: Expression, withBastion: boolean, path: SpecPath): readonly Subnet[] {
  const origin = childPath(path, 'subnets');
  const make = (name: string, position: number, bits: number): Subnet => ({
    name: literal(name),
    settings: { addressPrefix: partOfNetwork(addressPrefixes, position, bits) },
    origin,
  });
  const usual = [make('snet-training', 0, 24), make('snet-endpoints', 1, 24)];
  // Four ranges of 64 addresses are one of 256: the third of those starts with the eighth of these.
  return withBastion ? [...usual, make(bastionSubnetName, 8, 26)] : usual;
}

/** The range at a position when the first range of the network is cut in pieces, cut now if it is known now. */
function partOfNetwork(addressPrefixes: Expression, position: number, bits: number): Expression {
  const first = itemsOf(addressPrefixes)?.[0];
  const text = first && literalValue(first);
  const whole = typeof text === 'string' ? parseAddressRange(text) : undefined;
  const size = 2 ** (32 - bits);
  if (whole !== undefined) return literal(partOf(whole, position * size, size));
  return call('cidrSubnet', first ?? index(addressPrefixes, 0), bits, position);
}

/** Whether the subnet belongs to a service that sets it up in its own way. */
function isReserved({ name }: Subnet): boolean {
  const text = literalValue(name);
  return typeof text === 'string' && reservedNames.has(text.toLowerCase());
}

/** Ids of what subnets are joined to unless they say otherwise. */
export interface Joined {
  readonly networkSecurityGroup: Expression | undefined;
  readonly natGateway: Expression | undefined;
  readonly routeTable: Expression | undefined;
}

/** Whether a subnet takes the security group that all take. */
export function takesUsualGroup(subnet: Subnet): boolean {
  return subnet.settings.networkSecurityGroup === undefined && !isReserved(subnet);
}

/** A subnet as the virtual network holds it. */
export function subnetView(
  subnet: Subnet,
  joined: Joined,
  services: readonly string[],
): { readonly [key: string]: ViewValue | undefined } {
  const members = object(subnetMembers(subnet, joined, services));
  return { name: subnet.name, properties: withProperties(members, subnet.settings.properties) };
}

/**
 * What a subnet is made with. Policies for private endpoints and link services are off: computes without public IP
 * addresses and private endpoints fail where they are on.
 */
export function subnetMembers(
  subnet: Subnet,
  joined: Joined,
  services: readonly string[],
): Members<Omit<Spec.Subnet, 'name' | 'properties'>> {
  const { delegations, serviceEndpoints, properties, networkSecurityGroup, natGateway, routeTable, ...words } =
    subnet.settings;
  const reserved = isReserved(subnet);
  const usual = reserved ? {} : usualPolicies(delegations !== undefined);
  return definedMembers<Expression>({
    ...usual,
    ...words,
    networkSecurityGroup: reference(networkSecurityGroup, reserved ? undefined : joined.networkSecurityGroup),
    natGateway: reference(natGateway, reserved ? undefined : joined.natGateway),
    routeTable: reference(routeTable, reserved ? undefined : joined.routeTable),
    serviceEndpoints: endpointsOf(serviceEndpoints, services),
    delegations: delegations && eachItem(delegations, delegation),
  });
}

/** The service endpoints of the spec, and those that firewalls need; a list that only the deployment knows is left as it is. */
function endpointsOf(own: Expression | undefined, services: readonly string[]): Expression | undefined {
  const told = own === undefined ? [] : itemsOf(own);
  if (told === undefined) return own && eachAs('service', own);
  const names = told.map((item) => String(literalValue(item)));
  // `Microsoft.Storage.Global` is one of storage, too.
  const missing = services.filter((service) => !names.some((name) => name.startsWith(service)));
  if (told.length + missing.length === 0) return undefined;
  return eachAs('service', array([...told, ...missing.map((service) => literal(service))]));
}

function usualPolicies(delegated: boolean) {
  return {
    privateEndpointNetworkPolicies: literal('Disabled'),
    privateLinkServiceNetworkPolicies: literal('Disabled'),
    ...(!delegated && { defaultOutboundAccess: literal(false) }),
  };
}

function reference(own: Expression | undefined, usual: Expression | undefined): Expression | undefined {
  if (own !== undefined && literalValue(own) === 'none') return undefined;
  const id = own ?? usual;
  return id && object({ id });
}

function delegation(serviceName: Expression): Expression {
  const text = literalValue(serviceName);
  const name = typeof text === 'string' ? literal(text.replaceAll('/', '.')) : replace(serviceName, '/', '.');
  return object({ name, properties: object({ serviceName }) });
}
