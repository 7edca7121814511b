import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { type Expression, literal, literalText, literalValue } from '../model/expression.ts';
import { equals, interpolate, not, type ResourceScope, resourceIdIn } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/private-endpoint.ts';
import type { PrivateDnsZone, ZoneReading } from './private-dns-zone-from-spec.ts';
import {
  type EndpointKey,
  type EndpointModel,
  type EndpointTarget,
  endpointKeys,
  isEndpointKey,
  targetById,
  targetOf,
} from './private-endpoint-target.ts';
import { privateLinkOffer } from './private-link-groups.ts';
import { nameFromSpec, type ResourceKind } from './resource-name.ts';
import { scopeFromSpec } from './scope-from-spec.ts';
import { subnetReference } from './subnet-reference.ts';

const privateEndpointKind = {
  key: 'privateEndpoint',
  type: 'Microsoft.Network/privateEndpoints',
  abbreviation: 'pep-',
  title: 'private endpoint',
} as const satisfies ResourceKind;

type Settings = Members<
  Omit<
    Spec.PrivateEndpointItem,
    | 'resource'
    | 'groupIds'
    | 'name'
    | 'subnet'
    | 'ipConfigurations'
    | 'privateDnsZones'
    | 'resourceGroup'
    | 'subscription'
  >
>;

type IpConfiguration = Members<Spec.IpConfiguration> & {
  readonly memberName: Expression;
  readonly privateIPAddress: Expression;
};

/** One endpoint: a group of a resource, reached from a subnet. */
export interface PrivateEndpoint {
  readonly name: Expression;
  readonly id: Expression;
  /** Its name, where the spec gives it. */
  readonly calledAs: string | undefined;
  /** Start of the names of its output and variable. */
  readonly symbol: string;
  readonly target: EndpointTarget;
  readonly groupId: Expression;
  readonly subnet: Expression;
  /** Where it is made, if not in the group of the deployment. */
  readonly scope: ResourceScope | undefined;
  /** Whether the subnet is one of the spec's own virtual network. */
  readonly inOwnNetwork: boolean;
  readonly settings: Settings;
  readonly ipConfigurations: readonly IpConfiguration[];
  /** All of them have to hold. */
  readonly conditions: readonly Expression[];
  readonly zones: readonly PrivateDnsZone[];
  readonly zoneGroupName: Expression;
  readonly zoneGroupId: Expression;
  readonly origin: SpecPath;
}

type Item = Spec.PrivateEndpointItem;

interface Context {
  readonly model: EndpointModel;
  readonly zones: ZoneReading;
  readonly reader: SpecReader;
  /** Groups that a storage account gets endpoints for where the spec names none. */
  readonly storageGroups: readonly string[];
  readonly symbols: Map<string, number>;
}

/** The short form, which covers everything, and the list as items with their places. */
function itemsOf(
  spec: Spec.PrivateEndpoints | undefined,
  path: SpecPath,
  model: EndpointModel,
): ReadonlyArray<{ readonly item: Item; readonly origin: SpecPath; readonly usual: boolean }> {
  if (spec === undefined) return [];
  const { resources, ...common }: Spec.PrivateEndpointGroup = Array.isArray(spec) ? { resources: spec } : spec;
  if (resources === undefined) {
    return presentKeys(model).map((resource) => ({ item: { ...common, resource }, origin: path, usual: true }));
  }
  const listPath = Array.isArray(spec) ? path : childPath(path, 'resources');
  return resources.map((given, position) => {
    const own = typeof given === 'string' ? { resource: given } : given;
    return { item: { ...common, ...own }, origin: childPath(listPath, position), usual: false };
  });
}

/** What of the spec can have endpoints. */
function presentKeys(model: EndpointModel): readonly EndpointKey[] {
  return endpointKeys.filter((key) => targetOf(key, model) !== undefined);
}

/** The endpoints of a spec. */
export function endpointsFromSpec(
  spec: Spec.PrivateEndpoints | undefined,
  path: SpecPath,
  context: Context,
): readonly PrivateEndpoint[] {
  return itemsOf(spec, path, context.model).flatMap(({ item, origin }) => endpointsOfItem(item, origin, context));
}

function endpointsOfItem(item: Item, origin: SpecPath, context: Context): readonly PrivateEndpoint[] {
  const { reader } = context;
  const target = targetFromSpec(item, origin, context);
  if (target === undefined) return [];
  const groups = groupsOf(item, target, origin, context);
  const subnet = subnetFromSpec(item, origin, context);
  if (subnet === undefined) return [];
  const {
    resource,
    groupIds,
    name,
    subnet: _,
    ipConfigurations,
    privateDnsZones,
    resourceGroup,
    subscription,
    ...plain
  } = item;
  const scope = scopeFromSpec({ resourceGroup, subscription }, origin, reader);
  const shared = {
    target,
    ...subnet,
    scope,
    settings: reader.members(plain, origin) as Settings,
    ipConfigurations: (ipConfigurations ?? []).map((configuration, position) =>
      reader.members(configuration, childPath(origin, 'ipConfigurations', position)),
    ) as readonly IpConfiguration[],
    conditions: [...(target.condition ? [target.condition] : []), ...networkConditions(subnet.inOwnNetwork, context)],
    origin,
  };
  return groups.map((groupId) => {
    const symbol = numberedSymbol(groupId, context);
    const endpointName = endpointNameOf(item, { groupId, symbol, several: groups.length > 1 }, origin, reader);
    const zoneGroupName = interpolate([endpointName, '/default']);
    return {
      ...shared,
      name: endpointName,
      calledAs: literalText(reader.variableValue(endpointName)),
      id: resourceIdIn(scope ?? {}, privateEndpointKind.type, endpointName),
      symbol,
      groupId,
      zones: context.zones.zonesOf({ target, groupId, names: privateDnsZones }, origin),
      zoneGroupName,
      zoneGroupId: resourceIdIn(
        scope ?? {},
        `${privateEndpointKind.type}/privateDnsZoneGroups`,
        endpointName,
        'default',
      ),
    };
  });
}

/** With no network by the choice of the deployment there is no subnet for an endpoint. */
function networkConditions(inOwnNetwork: boolean, { model }: Context): readonly Expression[] {
  const { virtualNetwork } = model.network;
  if (!inOwnNetwork || virtualNetwork.mode !== 'choice' || !virtualNetwork.allowsNone) return [];
  return [not(equals(virtualNetwork.option, 'none'))];
}

function targetFromSpec({ resource }: Item, origin: SpecPath, { model, reader }: Context): EndpointTarget | undefined {
  const path = childPath(origin, 'resource');
  const given = reader.expression(resource, path);
  const text = literalValue(given);
  if (isEndpointKey(text)) {
    const target = targetOf(text, model);
    if (target !== undefined) return target;
    reportAbsent(text, path, { model, reader });
    return undefined;
  }
  if (typeof text !== 'string' || text.startsWith('/')) return targetById(given);
  const message = `no resource of this spec that can have a private endpoint is called "${text}"`;
  reader.report(
    finding('AML3045', { path, message, hint: `take one of ${presentKeys(model).join(', ')}, or a resource id` }),
  );
  return undefined;
}

function reportAbsent(key: EndpointKey, path: SpecPath, { model, reader }: Pick<Context, 'model' | 'reader'>): void {
  const isRegistry = model.mlRegistry !== undefined;
  const isProject = key === 'workspace' && !isRegistry;
  const message = isProject ? 'a project is reached by the private endpoint of its hub' : `the spec has no ${key}`;
  const hint = isRegistry ? 'take `registry`: the spec is of one' : 'leave it out';
  reader.report(finding('AML3045', { path, message, hint }));
}

function groupsOf(item: Item, target: EndpointTarget, origin: SpecPath, context: Context): readonly Expression[] {
  const { reader, storageGroups } = context;
  const path = childPath(origin, 'groupIds');
  const offer = target.type === undefined ? undefined : privateLinkOffer(target.type);
  if (item.groupIds === undefined) {
    const usual = target.key === 'storageAccount' ? storageGroups : offer?.usual;
    if (usual !== undefined) return usual.map(literal);
    const message = 'must name the groups of the resource: what it offers is not known here';
    reader.report(finding('AML3045', { path: childPath(origin, 'resource'), message, hint: 'add `groupIds`' }));
    return [];
  }
  return item.groupIds.map((groupId, position) => {
    const at = childPath(path, position);
    const group = reader.expression(groupId, at);
    reportUnknownGroup(group, offer && Object.keys(offer.groups), at, reader);
    return group;
  });
}

/** Storage has a secondary of each group. */
function reportUnknownGroup(
  group: Expression,
  known: readonly string[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): void {
  const text = literalValue(group);
  if (known === undefined || typeof text !== 'string') return;
  if (known.includes(text.replace(/_secondary$/, ''))) return;
  const message = `the resource has no group "${text}"`;
  reader.report(finding('AML3045', { path, message, hint: `it has ${known.join(', ')}` }));
}

function subnetFromSpec(
  { subnet }: Item,
  origin: SpecPath,
  { reader }: Context,
): { readonly subnet: Expression; readonly inOwnNetwork: boolean } | undefined {
  const path = childPath(origin, 'subnet');
  const given = subnet ?? usualSubnet(reader);
  if (given === undefined) {
    const message = 'a private endpoint needs a subnet';
    reader.report(finding('AML3045', { path: origin, message, hint: 'add `subnet`: a name or a resource id' }));
    return undefined;
  }
  const inOwnNetwork = typeof given === 'string' && !given.startsWith('/');
  return { subnet: subnetReference(given, path, reader), inOwnNetwork };
}

/** The subnet that is called as the usual one, or the only one. */
function usualSubnet({ subnets }: SpecReader): string | undefined {
  const usual = subnets.get('snet-endpoints');
  if (usual !== undefined) return usual.name;
  const [only, ...others] = subnets.values();
  return others.length === 0 ? only?.name : undefined;
}

/** `blobPrivateEndpoint`, `blobPrivateEndpoint2` … */
function numberedSymbol(groupId: Expression, { symbols }: Context): string {
  const text = literalValue(groupId);
  const group = typeof text === 'string' && /^\w+$/.test(text) ? text : 'resource';
  const label = group === 'amlworkspace' ? 'workspace' : group;
  const count = (symbols.get(label) ?? 0) + 1;
  symbols.set(label, count);
  return `${label}PrivateEndpoint${count === 1 ? '' : count}`;
}

function endpointNameOf(
  { name }: Item,
  { groupId, symbol, several }: { readonly groupId: Expression; readonly symbol: string; readonly several: boolean },
  path: SpecPath,
  reader: SpecReader,
): Expression {
  const label = symbol.replace('PrivateEndpoint', '');
  const kind = { ...privateEndpointKind, abbreviation: `pep-${label}-` };
  const given = nameFromSpec(kind, { name, path, variableName: `${symbol}Name` }, reader);
  if (name === undefined || !several) return given;
  return reader.declareVariable(`${symbol}Name`, interpolate([reader.variableValue(given), '-', groupId]));
}
