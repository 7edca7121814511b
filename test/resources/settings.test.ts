import { describe, expect, test } from 'vitest';
import { at, findingsOf, resourceOf, templateOf } from '../generate.ts';

const storage = (settings: object) =>
  resourceOf({ name: 'mlw-x', storageAccount: { new: settings } }, 'Microsoft.Storage/storageAccounts');
const vault = (settings: object) =>
  resourceOf({ name: 'mlw-x', keyVault: { new: settings } }, 'Microsoft.KeyVault/vaults');
const registry = (settings: object) =>
  resourceOf({ name: 'mlw-x', containerRegistry: { new: settings } }, 'Microsoft.ContainerRegistry/registries');
const workspace = (settings: object) =>
  resourceOf({ name: 'mlw-x', workspace: settings }, 'Microsoft.MachineLearningServices/workspaces');

describe('a storage account', () => {
  test('is StorageV2 with encrypted traffic only, TLS 1.2 and no anonymous reads unless told otherwise', () => {
    expect(storage({})).toMatchObject({
      kind: 'StorageV2',
      sku: { name: 'Standard_LRS' },
      properties: { minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true, allowBlobPublicAccess: false },
    });
  });

  test.each([
    [
      { ipRules: ['203.0.113.0/24'] },
      { bypass: 'AzureServices', defaultAction: 'Deny', ipRules: [{ value: '203.0.113.0/24' }] },
    ],
    [
      { defaultAction: 'Allow', bypass: 'None' },
      { bypass: 'None', defaultAction: 'Allow' },
    ],
    [
      { virtualNetworkRules: ['/subscriptions/1/subnet'] },
      { bypass: 'AzureServices', defaultAction: 'Deny', virtualNetworkRules: [{ id: '/subscriptions/1/subnet' }] },
    ],
    [
      { ipRules: { parameter: 'addresses', type: 'array' } },
      {
        bypass: 'AzureServices',
        defaultAction: 'Deny',
        ipRules: "[map(parameters('addresses'), lambda('item', createObject('value', lambdaVariables('item'))))]",
      },
    ],
  ])('has the firewall %j', (networkAcls, want) => {
    expect(at(storage({ networkAcls }), 'properties', 'networkAcls')).toEqual(want);
  });

  test('keeps encrypting twice beside an encryption object of the spec', () => {
    const settings = { encryption: { keySource: 'Microsoft.Storage' }, requireInfrastructureEncryption: true };
    expect(at(storage(settings), 'properties', 'encryption')).toEqual({
      keySource: 'Microsoft.Storage',
      requireInfrastructureEncryption: true,
    });
  });

  test('has containers and shares whose names the deployment gives, with settings and without', () => {
    const { parameters, resources } = templateOf({
      name: 'mlw-x',
      storageAccount: {
        name: 'stown',
        blobService: { containers: [{ parameter: 'first' }, { name: { parameter: 'second' }, publicAccess: 'None' }] },
        fileService: { shares: [{ name: { expression: "[format('{0}-share', parameters('first'))]" } }] },
      },
    });
    expect(parameters).toMatchObject({ first: { type: 'string' }, second: { type: 'string' } });
    const names = resources.filter(({ type }) => /(containers|shares)$/.test(type)).map(({ name }) => name);
    expect(names).toEqual([
      "[format('{0}/default/{1}', variables('storageAccountName'), parameters('first'))]",
      "[format('{0}/default/{1}', variables('storageAccountName'), parameters('second'))]",
      "[format('{0}/default/{1}', variables('storageAccountName'), format('{0}-share', parameters('first')))]",
    ]);
  });

  test('has a container with a name that Azure refuses told, also as a default value', () => {
    const named = (name: unknown) => ({ name: 'mlw-x', storageAccount: { blobService: { containers: [{ name }] } } });
    const refused = ['error AML2001 /storageAccount/blobService/containers/0/name'];
    expect(findingsOf(named('A_B'))).toEqual(refused);
    expect(findingsOf(named({ parameter: 'container', defaultValue: 'A_B' }))).toEqual(refused);
  });

  test('has its containers after the blob service, and the service after the account', () => {
    const { resources } = templateOf({ name: 'mlw-x', storageAccount: { blobService: { containers: ['data'] } } });
    const dependsOn = (type: string) => resources.find((resource) => resource.type === type)?.['dependsOn'];
    expect(dependsOn('Microsoft.Storage/storageAccounts/blobServices')).toEqual([
      "[resourceId('Microsoft.Storage/storageAccounts', variables('storageAccountName'))]",
    ]);
    expect(dependsOn('Microsoft.Storage/storageAccounts/blobServices/containers')).toEqual([
      "[resourceId('Microsoft.Storage/storageAccounts/blobServices', variables('storageAccountName'), 'default')]",
    ]);
  });
});

describe('a key vault', () => {
  test('lets roles decide, with soft delete said in words and no empty list of policies', () => {
    const properties = at(vault({}), 'properties');
    expect(properties).toMatchObject({
      enableRbacAuthorization: true,
      enableSoftDelete: true,
      softDeleteRetentionInDays: 90,
    });
    expect(Object.keys(properties as object)).not.toContain('accessPolicies');
    expect(Object.keys(properties as object)).not.toContain('createMode');
  });

  test('with access policies has the empty list that ARM demands, and adds the policies of the spec', () => {
    const policy = { objectId: '00000000-0000-0000-0000-000000000001', permissions: { secrets: ['get'] } };
    const spec = { name: 'mlw-x', keyVault: { new: { enableRbacAuthorization: false, accessPolicies: [policy] } } };
    expect(at(resourceOf(spec, 'Microsoft.KeyVault/vaults'), 'properties', 'accessPolicies')).toEqual([]);
    expect(at(resourceOf(spec, 'Microsoft.KeyVault/vaults/accessPolicies'), 'properties', 'accessPolicies')).toEqual([
      { ...policy, tenantId: '[subscription().tenantId]' },
    ]);
  });

  test.each([
    ['enablePurgeProtection', true, true],
    ['enablePurgeProtection', { parameter: 'on', type: 'bool' }, "[if(parameters('on'), true(), null())]"],
    ['enableSoftDelete', { parameter: 'on', type: 'bool' }, "[if(parameters('on'), true(), null())]"],
  ])('whose %s is %j has %j, never false', (key, value, want) => {
    expect(at(vault({ [key]: value }), 'properties', key)).toBe(want);
  });

  test('that holds the customer-managed key has purge protection by itself', () => {
    const encryption = { keyVaultProperties: { keyIdentifier: 'https://kv.vault.azure.net/keys/k' } };
    const spec = { name: 'mlw-x', workspace: { encryption } };
    expect(at(resourceOf(spec, 'Microsoft.KeyVault/vaults'), 'properties', 'enablePurgeProtection')).toBe(true);
    expect(at(vault({}), 'properties', 'enablePurgeProtection')).toBeUndefined();
  });
});

describe('a container registry', () => {
  test('has no admin user unless told otherwise', () => {
    expect(registry({})).toMatchObject({ sku: { name: 'Standard' }, properties: { adminUserEnabled: false } });
  });

  test('has a replica for each region, named by it', () => {
    const { resources } = templateOf({
      name: 'mlw-x',
      containerRegistry: {
        sku: 'Premium',
        replications: ['northeurope', { location: 'swedencentral', zoneRedundancy: 'Enabled' }],
      },
    });
    const replicas = resources.filter(({ type }) => type.endsWith('/replications'));
    expect(replicas.map(({ name, location }) => [name, location])).toEqual([
      ["[format('{0}/northeurope', variables('containerRegistryName'))]", "[parameters('northeuropeLocation')]"],
      ["[format('{0}/swedencentral', variables('containerRegistryName'))]", "[parameters('swedencentralLocation')]"],
    ]);
  });

  test.each([
    [{ replications: ['northeurope'] }, 'replications'],
    [{ networkRuleSet: { ipRules: ['203.0.113.1'] } }, 'networkRuleSet'],
    [{ publicNetworkAccess: 'Disabled' }, 'publicNetworkAccess'],
    [{ zoneRedundancy: 'Enabled' }, 'zoneRedundancy'],
    [{ sku: 'Basic', dataEndpointEnabled: true }, 'dataEndpointEnabled'],
    [{ sku: { parameter: 's', allowedValues: ['Basic', 'Premium'] }, zoneRedundancy: 'Enabled' }, 'zoneRedundancy'],
    [{ properties: { publicNetworkAccess: 'Disabled' } }, 'properties/publicNetworkAccess'],
    [{ policies: { trustPolicy: { status: 'enabled' } } }, 'policies'],
  ])('must be Premium for %j', (settings, key) => {
    expect(findingsOf({ name: 'mlw-x', containerRegistry: { new: settings } })).toEqual([
      `error AML3011 /containerRegistry/new/${key}`,
    ]);
  });

  test('is never of the SKU Classic, which Azure no longer makes', () => {
    expect(findingsOf({ name: 'mlw-x', containerRegistry: { new: { sku: 'Classic' } } })).toEqual([
      'error AML1103 /containerRegistry/new/sku',
    ]);
  });

  test('has no replica at home, and none twice', () => {
    const containerRegistry = { sku: 'Premium', replications: ['westeurope', 'northeurope', 'northeurope'] };
    expect(findingsOf({ name: 'mlw-x', location: 'westeurope', containerRegistry })).toEqual([
      'error AML2004 /containerRegistry/replications/0',
      'error AML2004 /containerRegistry/replications/2',
    ]);
  });
});

describe('a workspace', () => {
  test('is of kind Default and SKU Basic, with an identity of the system', () => {
    expect(workspace({})).toMatchObject({
      kind: 'Default',
      sku: { name: 'Basic', tier: 'Basic' },
      identity: { type: 'SystemAssigned' },
      properties: { friendlyName: "[parameters('workspaceName')]", publicNetworkAccess: 'Enabled' },
    });
  });

  test.each([
    ['Hub', {}],
    ['FeatureStore', {}],
    [
      'Project',
      {
        hubResourceId: '/subscriptions/1/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/hub',
      },
    ],
  ])('can be of kind %s', (kind, settings) => {
    expect(workspace({ kind, ...settings })['kind']).toBe(kind);
  });

  test('of kind Project has the resources of its hub', () => {
    const hubResourceId =
      '/subscriptions/1/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/hub';
    expect(templateOf({ name: 'mlw-x', workspace: { kind: 'Project', hubResourceId } }).resources).toHaveLength(1);
    expect(findingsOf({ name: 'mlw-x', workspace: { kind: 'Project' } })).toEqual(['error AML3017 /workspace/kind']);
  });

  test('with user-assigned identities takes the first for its primary one', () => {
    const identity = { type: 'UserAssigned', userAssignedIdentities: ['new', { existing: { name: 'id-shared' } }] };
    const newId =
      "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', variables('userAssignedIdentityName'))]";
    const sharedId = "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-shared')]";
    expect(workspace({ identity })).toMatchObject({
      identity: { type: 'UserAssigned', userAssignedIdentities: { [newId]: {}, [sharedId]: {} } },
      properties: { primaryUserAssignedIdentity: newId },
    });
  });

  test('beside a system-assigned identity has no primary one unless the spec says so', () => {
    const shared = '/subscriptions/1/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-x';
    const identity = { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: [{ existing: shared }] };
    const primaryOf = (settings: object) =>
      at(workspace({ identity, ...settings }), 'properties', 'primaryUserAssignedIdentity');
    expect(primaryOf({})).toBeUndefined();
    expect(primaryOf({ primaryUserAssignedIdentity: shared })).toBe(shared);
  });

  test.each([
    [{}, { name: 'Basic', tier: 'Basic' }],
    [{ sku: { name: 'Standard' } }, { name: 'Standard', tier: 'Standard' }],
    [{ sku: { name: 'Basic', tier: 'Free' } }, { name: 'Basic', tier: 'Free' }],
    [
      { sku: { size: 'S1', family: 'F', capacity: 2 } },
      { name: 'Basic', tier: 'Basic', size: 'S1', family: 'F', capacity: 2 },
    ],
  ])('of %j has the SKU %j', (settings, want) => {
    expect(workspace(settings)['sku']).toEqual(want);
  });

  test.each(['sharedPrivateLinkResources', 'associatedWorkspaces'])(
    'with an empty list of %s has none: an empty list would be a change',
    (key) => {
      expect(workspace({ [key]: [] })).toEqual(workspace({}));
    },
  );

  test.each([
    [{ type: 'UserAssigned' }, 'error AML3012 /workspace/identity/type'],
    [{ type: 'SystemAssigned', userAssignedIdentities: ['new'] }, 'error AML3012 /workspace/identity/type'],
  ])('is refused with the identity %j', (identity, want) => {
    expect(findingsOf({ name: 'mlw-x', workspace: { identity } }).filter((text) => text.startsWith('error'))).toEqual([
      want,
    ]);
  });

  test('uses identities where the new account takes no keys, and contradicting it is an error', () => {
    const storageAccount = { new: { allowSharedKeyAccess: false } };
    const type = 'Microsoft.MachineLearningServices/workspaces';
    expect(at(resourceOf({ name: 'mlw-x', storageAccount }, type), 'properties', 'systemDatastoresAuthMode')).toBe(
      'Identity',
    );
    expect(findingsOf({ name: 'mlw-x', storageAccount, workspace: { systemDatastoresAuthMode: 'AccessKey' } })).toEqual(
      ['error AML3009 /storageAccount/new/allowSharedKeyAccess'],
    );
  });

  test('takes `properties:` last, over its own words', () => {
    expect(
      at(workspace({ description: 'word', properties: { description: 'last' } }), 'properties', 'description'),
    ).toBe('last');
  });
});

describe('tags', () => {
  test('stand once, as a parameter, and on every resource that can carry them', () => {
    const { parameters, resources } = templateOf({
      name: 'mlw-x',
      tags: { env: 'dev' },
      storageAccount: { blobService: { containers: ['data'] } },
      containerRegistry: { sku: 'Premium', replications: ['northeurope'] },
      workspace: { identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: ['new'] } },
    });
    expect(at(parameters, 'tags', 'defaultValue')).toEqual({ env: 'dev' });
    const untagged = resources
      .filter((resource) => resource['tags'] !== "[parameters('tags')]")
      .map(({ type }) => type);
    expect(untagged).toEqual([
      'Microsoft.Storage/storageAccounts/blobServices',
      'Microsoft.Storage/storageAccounts/blobServices/containers',
    ]);
  });

  test('of one resource are added to those of all', () => {
    const spec = { name: 'mlw-x', tags: { env: 'dev' }, keyVault: { new: { tags: { dataClass: 'secret' } } } };
    expect(resourceOf(spec, 'Microsoft.KeyVault/vaults')['tags']).toBe(
      "[union(parameters('tags'), createObject('dataClass', 'secret'))]",
    );
  });

  test('that are demanded must be there, whatever their case', () => {
    expect(findingsOf({ name: 'mlw-x', tags: { COSTCENTER: '1' }, requiredTags: ['costCenter', 'env'] })).toEqual([
      'error AML3004 /requiredTags/1',
    ]);
  });

  test('which differ by case only are one tag to Azure', () => {
    expect(findingsOf({ name: 'mlw-x', tags: { env: 'a', Env: 'b' } })).toEqual(['error AML2008 /tags/Env']);
  });
});
