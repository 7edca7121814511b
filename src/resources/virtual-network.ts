import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, associatedId, declared, declaredIds } from '../model/associated.ts';
import { childResourceId } from '../model/child-id.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import { possibleValues } from '../model/template.ts';
import type * as Spec from '../spec/types/virtual-network.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { ExistingSubnets } from './existing-subnets.ts';
import { joinedTo, servicesOf } from './network-joins.ts';
import { identifyingOutputs } from './outputs.ts';
import type { ResourceKind } from './resource-name.ts';
import { type Subnet, subnetsFromSpec, subnetView, usualSubnets } from './subnet.ts';
import { unionOf } from './union.ts';

const virtualNetworkKind = {
  key: 'virtualNetwork',
  type: 'Microsoft.Network/virtualNetworks',
  abbreviation: 'vnet-',
  title: 'virtual network',
} as const satisfies ResourceKind;

interface VirtualNetworkSettings
  extends Members<Omit<Spec.VirtualNetworkSettings, 'name' | 'subnets' | 'addressPrefixes'>> {
  readonly addressPrefixes: Expression;
  readonly subnets: readonly Subnet[];
}

export type VirtualNetwork = Associated<VirtualNetworkSettings, Members<Omit<Spec.VirtualNetworkExisting, 'subnets'>>>;

/** How the network is read; a Bastion host needs a subnet of its own in it. */
export function virtualNetworkReading(withBastion: boolean) {
  return {
    kind: virtualNetworkKind,
    settingsFromSpec(spec: Spec.VirtualNetworkSettings, path: SpecPath, reader: SpecReader): VirtualNetworkSettings {
      const { name, subnets, addressPrefixes: given, ...plain } = spec;
      const addressPrefixes =
        given === undefined ? literal(['10.0.0.0/16']) : reader.expression(given, childPath(path, 'addressPrefixes'));
      return {
        ...reader.members(plain, path),
        addressPrefixes,
        subnets:
          subnets === undefined
            ? usualSubnets(addressPrefixes, withBastion, path)
            : subnetsFromSpec(subnets, childPath(path, 'subnets'), reader),
      };
    },
  };
}

/** Names of the subnets that the spec tells: those of a new network, and those of an existing one. */
function subnetNames(network: VirtualNetwork, { names, added }: ExistingSubnets): readonly Expression[] {
  const made = declared(network)?.settings.subnets ?? [];
  return [...made.map(({ name }) => name), ...names, ...added.map(({ name }) => name)];
}

/** Makes the subnets known to all words that take one. */
export function declareSubnets(network: VirtualNetwork, existing: ExistingSubnets, reader: SpecReader): void {
  const id = associatedId(network);
  if (id === undefined) return;
  for (const name of subnetNames(network, existing)) {
    for (const value of possibleValues(name, reader.parameters)) {
      // Of a choice both sides tell names: the first is the one that may be a parameter, which then counts for both.
      if (typeof value !== 'string' || reader.subnets.has(value.toLowerCase())) continue;
      reader.declareSubnet(value, childResourceId(id, 'subnets', name));
    }
  }
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks */
export const virtualNetworkModule: ResourceModule = {
  type: virtualNetworkKind.type,
  apiVersion: apiVersions[virtualNetworkKind.type],
  partial: 'virtual-network',
  declare(model) {
    const network = declared(model.network.virtualNetwork);
    if (network === undefined) return [];
    const { settings, origin } = network;
    const { networkSecurityGroup, natGateway, routeTable } = model.network;
    const view = {
      ...resourceView(this.type, this.apiVersion, network, declaredIds(networkSecurityGroup, natGateway, routeTable)),
      ...pick(settings, ['addressPrefixes', 'ddosProtectionPlan', 'dnsServers', 'encryption', 'flowTimeoutInMinutes']),
      enableDdosProtection: settings.ddosProtectionPlan && literal(true),
      location: model.location,
      tags: unionOf(model.tags, settings.tags),
      subnets: settings.subnets.map((subnet) => subnetView(subnet, joinedTo(model.network), servicesOf(subnet, model))),
    };
    const { title } = virtualNetworkKind;
    const outputs = identifyingOutputs(virtualNetworkKind, network);
    return [{ partial: this.partial, view, properties: settings.properties, origin, title, outputs }];
  },
};
