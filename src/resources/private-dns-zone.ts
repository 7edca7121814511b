import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal } from '../model/expression.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { networkIsReady } from './network-ready.ts';
import { privateDnsZoneType } from './private-dns-zone-from-spec.ts';
import { unionOf } from './union.ts';

/** Zones are nowhere in particular. */
const everywhere: Expression = literal('global');

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/privatednszones */
export const privateDnsZoneModule: ResourceModule = {
  type: privateDnsZoneType,
  apiVersion: apiVersions[privateDnsZoneType],
  partial: 'private-dns-zone',
  declare(model) {
    const { zones, zoneSettings, zoneScope, zonesOrigin } = model.privateEndpoints;
    return zones.map(({ zone, condition }) => {
      const view = {
        ...resourceView(this.type, this.apiVersion, { name: zone.name, ...(condition && { condition }) }),
        location: everywhere,
        tags: unionOf(model.tags, zoneSettings.tags),
      };
      return {
        partial: this.partial,
        view,
        ...(zoneScope && { scope: zoneScope }),
        origin: zonesOrigin,
        title: 'private DNS zone',
        outputs: [],
        billing: 'A fee for each month, and for the questions that it answers.',
      };
    });
  },
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/privatednszones/virtualnetworklinks */
export const privateDnsZoneLinkModule: ResourceModule = {
  type: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
  apiVersion: apiVersions['Microsoft.Network/privateDnsZones/virtualNetworkLinks'],
  partial: 'private-dns-zone-link',
  declare(model) {
    const { links, zoneSettings, zonesOrigin } = model.privateEndpoints;
    return links.map(({ zone, name, networkId, isOwnNetwork, place, condition }) => {
      const network = isOwnNetwork ? networkIsReady(model.network) : [];
      const view = {
        ...resourceView(this.type, this.apiVersion, { name, ...(condition && { condition }) }, [
          ...(zone.declared ? [zone.id] : []),
          ...network,
        ]),
        ...pick(zoneSettings, ['resolutionPolicy']),
        registrationEnabled: zoneSettings.registrationEnabled ?? literal(false),
        location: everywhere,
        tags: unionOf(model.tags, zoneSettings.tags),
        virtualNetworkId: networkId,
      };
      const title = 'link of a private DNS zone';
      return {
        partial: this.partial,
        view,
        properties: zoneSettings.properties,
        origin: zonesOrigin,
        title,
        outputs: [],
        ...(place && { scope: place }),
      };
    });
  },
};
