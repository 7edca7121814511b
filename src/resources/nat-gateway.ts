import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, declared } from '../model/associated.ts';
import { array, type Expression, literal, object } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/gateway.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { eachAs } from './network-acls.ts';
import { identifyingOutputs } from './outputs.ts';
import { type PublicIPAddress, publicIPAddressOf } from './public-ip-address.ts';
import type { ResourceKind } from './resource-name.ts';
import { unionOf } from './union.ts';

const natGatewayKind = {
  key: 'natGateway',
  type: 'Microsoft.Network/natGateways',
  abbreviation: 'ng-',
  title: 'NAT gateway',
} as const satisfies ResourceKind;

interface NatGatewaySettings extends Members<Omit<Spec.NatGatewaySettings, 'name'>> {
  /** Its own new address; absent where the spec names others. */
  readonly publicIPAddress: PublicIPAddress | undefined;
  readonly publicIPSku: Expression | undefined;
}

export type NatGateway = Associated<NatGatewaySettings, Members<Spec.NatGatewayExisting>>;

export const natGatewayReading = {
  kind: natGatewayKind,
  settingsFromSpec(spec: Spec.NatGatewaySettings, path: SpecPath, reader: SpecReader): NatGatewaySettings {
    const { name, ...plain } = spec;
    const members = reader.members(plain, path);
    const needsAddress = members.publicIpAddresses === undefined && members.publicIpPrefixes === undefined;
    return {
      ...members,
      publicIPAddress: needsAddress ? publicIPAddressOf(natGatewayKind, reader) : undefined,
      publicIPSku: members.sku,
    };
  },
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/natgateways */
export const natGatewayModule: ResourceModule = {
  type: natGatewayKind.type,
  apiVersion: apiVersions[natGatewayKind.type],
  partial: 'nat-gateway',
  declare(model) {
    const gateway = declared(model.network.natGateway);
    if (gateway === undefined) return [];
    const { settings, origin } = gateway;
    const address = settings.publicIPAddress;
    const view = {
      ...resourceView(this.type, this.apiVersion, gateway, address ? [address.id] : []),
      ...pick(settings, ['zones', 'idleTimeoutInMinutes']),
      location: model.location,
      tags: unionOf(model.tags, settings.tags),
      sku: settings.sku ?? literal('Standard'),
      publicIpAddresses: address
        ? array([object({ id: address.id })])
        : settings.publicIpAddresses && eachAs('id', settings.publicIpAddresses),
      publicIpPrefixes: settings.publicIpPrefixes && eachAs('id', settings.publicIpPrefixes),
    };
    return [
      {
        partial: this.partial,
        view,
        properties: settings.properties,
        origin,
        title: natGatewayKind.title,
        outputs: identifyingOutputs(natGatewayKind, gateway),
        billing: 'By the hour, and for the data that passes it.',
      },
    ];
  },
};
