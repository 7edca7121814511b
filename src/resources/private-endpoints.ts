import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { anyOf } from '../model/any-of.ts';
import { distinct } from '../model/distinct.ts';
import { call, type Expression, literal, literalValue } from '../model/expression.ts';
import { interpolate, type ResourceScope, resourceIdIn, uniqueString } from '../model/expression-functions.ts';
import { itemsOf } from '../model/member-of.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { Spec } from '../spec/types.ts';
import {
  type PrivateDnsZone,
  privateDnsZoneType,
  type ZoneReading,
  type ZoneSettings,
  zonesFromSpec,
} from './private-dns-zone-from-spec.ts';
import { hasZoneGroup, isLeftOut, zoneGroupCondition } from './private-endpoint.ts';
import { endpointsFromSpec, type PrivateEndpoint } from './private-endpoint-from-spec.ts';
import type { EndpointModel } from './private-endpoint-target.ts';
import { uniqueSuffix } from './resource-name.ts';
import { placeOfId } from './resource-place.ts';

interface Conditional {
  /** It is made only if this holds. */
  readonly condition: Expression | undefined;
}

/** A link by which a virtual network resolves names by a zone. */
interface ZoneLink extends Conditional {
  readonly zone: PrivateDnsZone;
  readonly name: Expression;
  readonly id: Expression;
  readonly networkId: Expression;
  readonly isOwnNetwork: boolean;
  /** Where the zone is, if not in the resource group of the deployment. */
  readonly place: ResourceScope | undefined;
}

/** The private ways into the workspace and its resources, and the names by which they are found. */
export interface PrivateEndpoints {
  readonly items: readonly PrivateEndpoint[];
  /** How the zones are given; `new` if the spec says nothing. */
  readonly zoneMode: ZoneReading['mode'];
  /** Whether the spec says nothing of them. */
  readonly zonesAreImplied: boolean;
  /** The zones that the template makes. */
  readonly zones: ReadonlyArray<Conditional & { readonly zone: PrivateDnsZone }>;
  readonly links: readonly ZoneLink[];
  readonly zoneSettings: ZoneSettings;
  /** Where zones that the template makes are, if not in the group of the deployment. */
  readonly zoneScope: ResourceScope | undefined;
  readonly zonesOrigin: SpecPath;
}

export function privateEndpointsFromSpec(spec: Spec, model: EndpointModel, reader: SpecReader): PrivateEndpoints {
  const reading = zonesFromSpec(spec.privateDnsZones, childPath(rootPath, 'privateDnsZones'), reader);
  const items = endpointsFromSpec(spec.privateEndpoints, childPath(rootPath, 'privateEndpoints'), {
    model,
    zones: reading,
    reader,
    storageGroups: storageGroups(spec),
    symbols: new Map(),
  }).filter((endpoint) => !isLeftOut(endpoint));
  const all = reading.finish();
  const made = all.filter(({ declared }) => declared);
  const named = items.filter(hasZoneGroup);
  const linked = (reading.linksExisting ? all : made).filter((zone) => named.some((one) => one.zones.includes(zone)));
  const links = linked.flatMap((zone) => linksOf(zone, named, { reading, model, reader }));
  if (reading.linksExisting && links.length === 0) reportNoLink(reading, reader);
  const zones = made.flatMap((zone) => {
    const users = named.filter((endpoint) => endpoint.zones.includes(zone));
    return users.length === 0 ? [] : [{ zone, condition: oneHasRecords(users) }];
  });
  return {
    items,
    zoneMode: reading.mode,
    zonesAreImplied: spec.privateDnsZones === undefined,
    zones,
    links,
    zoneSettings: reading.settings,
    zoneScope: reading.scope,
    zonesOrigin: reading.origin,
  };
}

function reportNoLink({ origin }: ZoneReading, reader: SpecReader): void {
  const path = childPath(origin, 'existing', 'linkVirtualNetwork');
  const message = 'no endpoint in a subnet of the `virtualNetwork` of the spec has records in these zones';
  reader.report(finding('AML3046', { path, message, hint: 'leave it out, or name a subnet of that network' }));
}

/** Batch endpoints work with queues and tables beside what every workspace works with. */
function storageGroups(spec: Spec): readonly string[] {
  return Object.hasOwn(spec, 'batchEndpoints') ? ['blob', 'file', 'queue', 'table'] : ['blob', 'file'];
}

/** One of them has its records in the zone. */
function oneHasRecords(endpoints: readonly PrivateEndpoint[]): Expression | undefined {
  return anyOf(endpoints.map(zoneGroupCondition));
}

/** A zone is linked to the networks of the endpoints that have records in it, and to those that the spec names besides. */
function linksOf(
  zone: PrivateDnsZone,
  endpoints: readonly PrivateEndpoint[],
  {
    reading,
    model,
    reader,
  }: { readonly reading: ZoneReading; readonly model: EndpointModel; readonly reader: SpecReader },
): readonly ZoneLink[] {
  const users = endpoints.filter((endpoint) => endpoint.zones.includes(zone));
  const place = placeOfId(zone.id);
  const own = users.filter(({ inOwnNetwork }) => inOwnNetwork);
  const { virtualNetwork } = model.network;
  // The networks of others are linked to zones of others by others.
  const others = zone.declared ? users.filter(({ inOwnNetwork }) => !inOwnNetwork) : [];
  const named = itemsOf(reading.settings.virtualNetworkLinks ?? literal([])) ?? [];
  return [
    ...(own.length > 0 && virtualNetwork.mode !== 'none' ? [linkTo(virtualNetwork.id, true, oneHasRecords(own))] : []),
    ...distinct(others.map(({ subnet }) => networkOf(subnet))).map((id) => linkTo(id, false, oneHasRecords(others))),
    ...named.map((id) => linkTo(id, false, oneHasRecords(users))),
  ];

  function linkTo(networkId: Expression, isOwnNetwork: boolean, condition: Expression | undefined): ZoneLink {
    const linkName = isOwnNetwork
      ? reader.declareVariable('uniqueSuffix', uniqueSuffix(reader))
      : uniqueString(networkId);
    return {
      zone,
      name: interpolate([zone.name, '/', linkName]),
      id: resourceIdIn(place ?? {}, `${privateDnsZoneType}/virtualNetworkLinks`, zone.name, linkName),
      place,
      networkId,
      isOwnNetwork,
      condition,
    };
  }
}

/** The virtual network of a subnet elsewhere: its id without the last two parts. */
function networkOf(subnet: Expression): Expression {
  const text = literalValue(subnet);
  if (typeof text === 'string') return literal(text.replace(/\/subnets\/[^/]*$/i, ''));
  return call('join', call('take', call('split', subnet, '/'), 9), '/');
}
