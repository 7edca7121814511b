import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/model/expression.ts';
import { at, findingsOf, templateOf } from '../generate.ts';

const endpointType = 'Microsoft.Network/privateEndpoints';
const groupType = `${endpointType}/privateDnsZoneGroups`;
const zoneType = 'Microsoft.Network/privateDnsZones';
const linkType = `${zoneType}/virtualNetworkLinks`;
const inRg = (type: string, name: string) =>
  `/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/${type}/${name}`;
const subnetId = `${inRg('Microsoft.Network/virtualNetworks', 'vnet')}/subnets/snet`;
const own = { name: 'mlw-x', virtualNetwork: 'new' };

const ofType = (spec: object, type: string): readonly JsonObject[] =>
  templateOf(spec).resources.filter((resource) => resource.type === type);

/** Each connection as `groups of resource`. */
function connections(spec: object): readonly string[] {
  return ofType(spec, endpointType).map((endpoint) => {
    const properties = at(endpoint, 'properties', 'privateLinkServiceConnections', 0, 'properties');
    return `${JSON.stringify(at(properties, 'groupIds'))} of ${String(at(properties, 'privateLinkServiceId'))}`;
  });
}

const zonesOf = (endpoint: JsonValue | undefined) => {
  const configs = at(endpoint, 'properties', 'privateDnsZoneConfigs');
  return Array.isArray(configs) ? configs.map((config) => at(config, 'name')) : [];
};

describe('private endpoints in the short form', () => {
  const workspace = "[resourceId('Microsoft.MachineLearningServices/workspaces', parameters('workspaceName'))]";
  const storage = "[resourceId('Microsoft.Storage/storageAccounts', variables('storageAccountName'))]";
  const vault = "[resourceId('Microsoft.KeyVault/vaults', variables('keyVaultName'))]";
  const registry = "[resourceId('Microsoft.ContainerRegistry/registries', variables('containerRegistryName'))]";

  test('lead to all that can have one', () => {
    expect(connections({ ...own, privateEndpoints: {} })).toEqual([
      `["amlworkspace"] of ${workspace}`,
      `["blob"] of ${storage}`,
      `["file"] of ${storage}`,
      `["vault"] of ${vault}`,
      `["registry"] of ${registry}`,
    ]);
  });

  test('lead to existing resources too, and not to those that there are not', () => {
    const keyVault = { existing: inRg('Microsoft.KeyVault/vaults', 'kv-shared') };
    const storageAccount = { existing: { name: 'stshared', resourceGroup: 'rg-data' } };
    const spec = { ...own, containerRegistry: 'none', keyVault, storageAccount, privateEndpoints: {} };
    expect(connections(spec)).toEqual([
      `["amlworkspace"] of ${workspace}`,
      `["blob"] of [resourceId('rg-data', 'Microsoft.Storage/storageAccounts', 'stshared')]`,
      `["file"] of [resourceId('rg-data', 'Microsoft.Storage/storageAccounts', 'stshared')]`,
      `["vault"] of ${keyVault.existing}`,
    ]);
  });

  test('wait for the workspace that the template makes, but not for one that exists', () => {
    const dependsOn = (spec: object) => at(ofType({ ...own, ...spec }, endpointType)[0], 'dependsOn');
    const network = "[resourceId('Microsoft.Network/virtualNetworks', variables('virtualNetworkName'))]";
    expect(dependsOn({ privateEndpoints: ['workspace'] })).toEqual([workspace, network]);
    expect(dependsOn({ workspace: 'existing', privateEndpoints: ['workspace'] })).toEqual([network]);
  });

  test('are not made for a project, which has those of its hub', () => {
    const hubResourceId = inRg('Microsoft.MachineLearningServices/workspaces', 'hub');
    const spec = { ...own, workspace: { kind: 'Project', hubResourceId } };
    expect(templateOf({ ...spec, privateEndpoints: {} }).resources.map(({ type }) => type)).not.toContain(endpointType);
    expect(findingsOf({ ...spec, privateEndpoints: ['workspace'] })).toEqual([
      'error AML3045 /privateEndpoints/0/resource',
    ]);
  });

  test('take the one subnet that an existing network is said to have', () => {
    const virtualNetwork = { existing: { name: 'vnet', resourceGroup: 'rg-net', subnets: ['pe'] } };
    const [endpoint] = ofType(
      { name: 'mlw-x', virtualNetwork, privateEndpoints: {}, privateDnsZones: 'none' },
      endpointType,
    );
    expect(at(endpoint, 'properties', 'subnet', 'id')).toBe(
      "[resourceId('rg-net', 'Microsoft.Network/virtualNetworks/subnets', 'vnet', 'pe')]",
    );
  });
});

describe('a private endpoint', () => {
  test('for each group takes the name with the group added', () => {
    const item = { resource: 'storageAccount', groupIds: ['blob', 'dfs'], name: 'pep-st' };
    const template = templateOf({ ...own, privateEndpoints: [item] });
    expect(at(template, 'variables', 'blobPrivateEndpointName')).toBe('pep-st-blob');
    expect(at(template, 'variables', 'dfsPrivateEndpointName')).toBe('pep-st-dfs');
  });

  test('that has to be approved asks in the other list, with its message, and has no records yet', () => {
    const item = { resource: 'keyVault', approval: 'ManualApproval', requestMessage: 'Please' };
    const spec = { ...own, privateEndpoints: [item] };
    const properties = at(ofType(spec, endpointType)[0], 'properties');
    expect(at(properties, 'privateLinkServiceConnections')).toBeUndefined();
    expect(at(properties, 'manualPrivateLinkServiceConnections', 0, 'properties', 'requestMessage')).toBe('Please');
    expect(ofType(spec, groupType)).toEqual([]);
    expect(ofType(spec, zoneType)).toEqual([]);
  });

  test('whose approval the deployment decides has a condition, as have its records', () => {
    const approval = { parameter: 'privateEndpointType', allowedValues: ['AutoApproval', 'ManualApproval', 'none'] };
    const spec = { ...own, privateEndpoints: [{ resource: 'keyVault', approval }] };
    const parameter = "parameters('privateEndpointType')";
    expect(at(ofType(spec, endpointType)[0], 'condition')).toBe(`[not(equals(${parameter}, 'none'))]`);
    expect(at(ofType(spec, groupType)[0], 'condition')).toBe(`[equals(${parameter}, 'AutoApproval')]`);
  });

  test('gets fixed addresses in its own group unless told otherwise', () => {
    const ipConfigurations = [{ memberName: 'blob', privateIPAddress: '10.0.1.9' }];
    const [endpoint] = ofType(
      { ...own, privateEndpoints: [{ resource: 'storageAccount', groupIds: ['blob'], ipConfigurations }] },
      endpointType,
    );
    expect(at(endpoint, 'properties', 'ipConfigurations')).toEqual([
      { name: 'blob', properties: { groupId: 'blob', memberName: 'blob', privateIPAddress: '10.0.1.9' } },
    ]);
  });

  test.each([
    ['Microsoft.Storage/storageAccounts', 'st', ['blob', 'file']],
    ['Microsoft.CognitiveServices/accounts', 'ai', ['account']],
    ['Microsoft.Search/searchServices', 'srch', ['searchService']],
    ['Microsoft.DocumentDB/databaseAccounts', 'cosmos', ['Sql']],
  ])('of a %s elsewhere knows its groups', (type, name, groups) => {
    const spec = { ...own, privateEndpoints: [inRg(type, name)] };
    expect(connections(spec)).toEqual(groups.map((group) => `["${group}"] of ${inRg(type, name)}`));
    expect(ofType(spec, groupType).every((group) => zonesOf(group).length > 0)).toBe(true);
  });
});

describe('private DNS zones', () => {
  test('are one for each name, however many endpoints have records in it', () => {
    const other = inRg('Microsoft.Storage/storageAccounts', 'stother');
    const spec = {
      ...own,
      privateEndpoints: [
        { resource: 'storageAccount', groupIds: ['blob'] },
        { resource: other, groupIds: ['blob'] },
      ],
    };
    expect(ofType(spec, zoneType).map(({ name }) => name)).toEqual(["[variables('blobPrivateDnsZoneName')]"]);
    expect(ofType(spec, groupType).map(zonesOf)).toEqual([['blob'], ['blob']]);
  });

  test('are linked to the network of the endpoints, and to others that the spec names', () => {
    const hub = inRg('Microsoft.Network/virtualNetworks', 'hub');
    const spec = { ...own, privateEndpoints: ['keyVault'], privateDnsZones: { virtualNetworkLinks: [hub] } };
    expect(ofType(spec, linkType).map((link) => at(link, 'properties', 'virtualNetwork', 'id'))).toEqual([
      "[resourceId('Microsoft.Network/virtualNetworks', variables('virtualNetworkName'))]",
      hub,
    ]);
  });

  test('are linked to the network of a subnet that is given by its id', () => {
    const spec = {
      name: 'mlw-x',
      privateEndpoints: { subnet: subnetId, resources: ['keyVault'] },
      privateDnsZones: 'new',
    };
    expect(ofType(spec, linkType).map((link) => at(link, 'properties', 'virtualNetwork', 'id'))).toEqual([
      inRg('Microsoft.Network/virtualNetworks', 'vnet'),
    ]);
  });

  test('that exist are named by their ids, in their group or where the spec says', () => {
    const acr = inRg('Microsoft.Network/privateDnsZones', 'privatelink.azurecr.io');
    const existing = { resourceGroup: 'rg-dns', ids: { 'privatelink.azurecr.io': acr } };
    const spec = { ...own, privateEndpoints: ['keyVault', 'containerRegistry'], privateDnsZones: { existing } };
    const ids = ofType(spec, groupType).map((group) =>
      at(group, 'properties', 'privateDnsZoneConfigs', 0, 'properties', 'privateDnsZoneId'),
    );
    expect(ids).toEqual([
      "[resourceId('rg-dns', 'Microsoft.Network/privateDnsZones', variables('vaultPrivateDnsZoneName'))]",
      acr,
    ]);
    expect(ofType(spec, zoneType)).toEqual([]);
    expect(ofType(spec, linkType)).toEqual([]);
  });

  test('that exist are linked to the new network where they are, if the spec says so', () => {
    const acr = inRg('Microsoft.Network/privateDnsZones', 'privatelink.azurecr.io');
    const existing = {
      resourceGroup: 'rg-dns',
      linkVirtualNetwork: true,
      ids: { 'privatelink.azurecr.io': acr },
    };
    const spec = { ...own, privateEndpoints: ['keyVault', 'containerRegistry'], privateDnsZones: { existing } };
    const nested = ofType(spec, 'Microsoft.Resources/deployments');
    const [subscription = '', group = ''] = acr.split('/').filter((_, position) => position === 2 || position === 4);
    expect(nested.map(({ subscriptionId, resourceGroup }) => [subscriptionId, resourceGroup])).toEqual([
      [undefined, 'rg-dns'],
      [subscription, group],
    ]);
    for (const deployment of nested) {
      expect(at(deployment, 'properties', 'template', 'resources')).toMatchObject([
        { type: linkType, location: 'global', properties: { registrationEnabled: false } },
      ]);
    }
    // The zone groups wait for the links, as they do in zones of the template.
    for (const zoneGroup of ofType(spec, groupType)) {
      expect(JSON.stringify(zoneGroup['dependsOn'])).toContain('Microsoft.Resources/deployments');
    }
  });

  test('that exist are not linked to networks of others, and a word without a network is an error', () => {
    const existing = { resourceGroup: 'rg-dns', linkVirtualNetwork: true };
    const privateEndpoints = [{ resource: 'keyVault', subnet: subnetId }];
    expect(findingsOf({ name: 'mlw-x', privateEndpoints, privateDnsZones: { existing } })).toEqual([
      'error AML3046 /privateDnsZones/existing/linkVirtualNetwork',
    ]);
  });

  test('can be left to others', () => {
    const spec = { ...own, privateEndpoints: {}, privateDnsZones: 'none' };
    expect(ofType(spec, groupType)).toEqual([]);
    expect(ofType(spec, zoneType)).toEqual([]);
  });
});
