import { apiVersions } from '../model/api-versions.ts';
import { array, type Expression, literal, literalValue, object } from '../model/expression.ts';
import { and, equals, iff, not, nullValue } from '../model/expression-functions.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { eachAs } from './network-acls.ts';
import { networkIsReady } from './network-ready.ts';
import type { PrivateEndpoint } from './private-endpoint-from-spec.ts';
import { unionOf } from './union.ts';

const privateEndpointType = 'Microsoft.Network/privateEndpoints';

/** How an endpoint is approved: known now, or by the value that a deployment gives. */
function approvalOf({ settings }: PrivateEndpoint): string | Expression {
  const { approval } = settings;
  if (approval === undefined) return 'AutoApproval';
  const text = literalValue(approval);
  return typeof text === 'string' ? text : approval;
}

/** Whether an endpoint is never made. */
export function isLeftOut(endpoint: PrivateEndpoint): boolean {
  return approvalOf(endpoint) === 'none';
}

/** The endpoint is made only if this holds. */
export function endpointCondition(endpoint: PrivateEndpoint): Expression | undefined {
  const approval = approvalOf(endpoint);
  const made = typeof approval === 'string' ? [] : [not(equals(approval, 'none'))];
  return allOf([...endpoint.conditions, ...made]);
}

/** Its records are known only where nobody has to approve. */
export function zoneGroupCondition(endpoint: PrivateEndpoint): Expression | undefined {
  const approval = approvalOf(endpoint);
  const automatic = typeof approval === 'string' ? [] : [equals(approval, 'AutoApproval')];
  return allOf([...endpoint.conditions, ...automatic]);
}

function allOf([first, ...others]: readonly Expression[]): Expression | undefined {
  return first && and(first, ...others);
}

/** Whether it gets its names into zones: it has some, and nobody has to approve it first. */
export function hasZoneGroup(endpoint: PrivateEndpoint): boolean {
  return endpoint.zones.length > 0 && approvalOf(endpoint) !== 'ManualApproval';
}

/** What has to be there before a resource inside the workspace is: the endpoints, and the names that lead to them. */
export function endpointIds({ privateEndpoints }: WorkspaceModel): readonly Expression[] {
  return privateEndpoints.items.flatMap((endpoint) =>
    hasZoneGroup(endpoint) ? [endpoint.id, endpoint.zoneGroupId] : [endpoint.id],
  );
}

/** The connection, in the list that its way of approval asks for. */
function connectionsView(endpoint: PrivateEndpoint) {
  const { name, target, groupId, settings } = endpoint;
  const base = { privateLinkServiceId: target.id, groupIds: array([groupId]) };
  const connections = (members: { readonly [key: string]: Expression }): Expression =>
    array([object({ name, properties: object({ ...base, ...members }) })]);
  const automatic = connections({});
  const manual = connections({ ...(settings.requestMessage && { requestMessage: settings.requestMessage }) });
  const approval = approvalOf(endpoint);
  if (typeof approval !== 'string') {
    return {
      privateLinkServiceConnections: iff(equals(approval, 'AutoApproval'), automatic, nullValue),
      manualPrivateLinkServiceConnections: iff(equals(approval, 'ManualApproval'), manual, nullValue),
    };
  }
  const isManual = approval === 'ManualApproval';
  return {
    privateLinkServiceConnections: isManual ? undefined : automatic,
    manualPrivateLinkServiceConnections: isManual ? manual : undefined,
  };
}

function ipConfigurationsView({ ipConfigurations, groupId }: PrivateEndpoint): Expression | undefined {
  if (ipConfigurations.length === 0) return undefined;
  return array(
    ipConfigurations.map(({ name, memberName, groupId: own, privateIPAddress }) =>
      object({
        name: name ?? memberName,
        properties: object({ groupId: own ?? groupId, memberName, privateIPAddress }),
      }),
    ),
  );
}

/** The virtual network first: a subnet that is still being made refuses endpoints. */
function waitsFor({ target }: PrivateEndpoint, { network }: WorkspaceModel): readonly Expression[] {
  return [...target.dependsOn, ...networkIsReady(network)];
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints */
export const privateEndpointModule: ResourceModule = {
  type: privateEndpointType,
  apiVersion: apiVersions[privateEndpointType],
  partial: 'private-endpoint',
  declare(model) {
    return model.privateEndpoints.items.map((endpoint) => {
      const { name, id, settings, subnet, scope, origin, symbol } = endpoint;
      const condition = endpointCondition(endpoint);
      const view = {
        ...resourceView(
          this.type,
          this.apiVersion,
          { name, ...(condition && { condition }) },
          waitsFor(endpoint, model),
        ),
        ...connectionsView(endpoint),
        ...pick(settings, ['customNetworkInterfaceName']),
        location: settings.location ?? model.location,
        tags: unionOf(model.tags, settings.tags),
        subnetId: subnet,
        ipConfigurations: ipConfigurationsView(endpoint),
        applicationSecurityGroups:
          settings.applicationSecurityGroups && eachAs('id', settings.applicationSecurityGroups),
      };
      const description = 'Resource id of the private endpoint.';
      return {
        partial: this.partial,
        view,
        properties: settings.properties,
        ...(scope && { scope }),
        origin,
        title: 'private endpoint',
        outputs: [{ name: `${symbol}ResourceId`, type: 'string', value: id, condition, description }],
        billing: 'By the hour, and for the data that passes it.',
      };
    });
  },
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints/privatednszonegroups */
export const privateDnsZoneGroupModule: ResourceModule = {
  type: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
  apiVersion: apiVersions['Microsoft.Network/privateEndpoints/privateDnsZoneGroups'],
  partial: 'private-dns-zone-group',
  declare(model) {
    return model.privateEndpoints.items.filter(hasZoneGroup).map((endpoint) => {
      const condition = zoneGroupCondition(endpoint);
      const links = model.privateEndpoints.links.filter(({ zone }) => endpoint.zones.includes(zone));
      const view = {
        ...resourceView(this.type, this.apiVersion, { name: endpoint.zoneGroupName, ...(condition && { condition }) }, [
          endpoint.id,
          ...endpoint.zones.flatMap(({ declared, id }) => (declared ? [id] : [])),
          ...links.map(({ id }) => id),
        ]),
        privateDnsZoneConfigs: array(
          endpoint.zones.map(({ symbol, id }) =>
            object({ name: literal(symbol), properties: object({ privateDnsZoneId: id }) }),
          ),
        ),
      };
      const { scope, origin } = endpoint;
      const title = 'private DNS zone group';
      return { partial: this.partial, view, ...(scope && { scope }), origin, title, outputs: [] };
    });
  },
};
