import { describe, expect, test } from 'vitest';
import { type ArmFinding, validateResource } from '../../src/check/arm-schema.ts';

const workspace = (properties: object, more: object = {}) => ({
  type: 'Microsoft.MachineLearningServices/workspaces',
  apiVersion: '2026-05-01',
  name: 'mlw-fraud',
  properties,
  ...more,
});

const compute = (properties: object) => ({
  type: 'Microsoft.MachineLearningServices/workspaces/computes',
  apiVersion: '2026-05-01',
  name: 'mlw-fraud/cpu',
  properties,
});

const connection = (properties: object) => ({
  type: 'Microsoft.MachineLearningServices/workspaces/connections',
  apiVersion: '2026-05-01',
  name: 'mlw-fraud/openai',
  properties,
});

const storage = (properties: object, more: object = {}) => ({
  type: 'Microsoft.Storage/storageAccounts',
  apiVersion: '2026-04-01',
  name: 'stfraud',
  location: 'westeurope',
  sku: { name: 'Standard_ZRS' },
  kind: 'StorageV2',
  properties,
  ...more,
});

const vault = (name: unknown, properties: object = {}) => ({
  type: 'Microsoft.KeyVault/vaults/secrets',
  apiVersion: '2026-02-01',
  name,
  properties,
});

const budget = (contactEmails: readonly string[]) => ({
  type: 'Microsoft.Consumption/budgets',
  apiVersion: '2024-08-01',
  name: 'monthly',
  properties: {
    category: 'Cost',
    amount: 100,
    timeGrain: 'Monthly',
    timePeriod: { startDate: '2026-01-01' },
    notifications: { all: { enabled: true, operator: 'GreaterThan', threshold: 80, contactEmails } },
  },
});

const logs = (properties: object) => ({
  type: 'Microsoft.OperationalInsights/workspaces',
  apiVersion: '2025-07-01',
  name: 'log-fraud',
  location: 'westeurope',
  properties,
});

const deployment = (more: object) => ({
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2025-04-01',
  name: 'roles',
  properties: { mode: 'Incremental', template: {} },
  ...more,
});

describe('a resource that fits its schema', () => {
  test.each<[string, object]>([
    ['has no findings', workspace({ friendlyName: 'Fraud', publicNetworkAccess: 'Disabled', hbiWorkspace: true })],
    ['may have an expression for a boolean', workspace({ hbiWorkspace: "[parameters('hbi')]" })],
    ['may have an expression for an object', workspace("[variables('properties')]" as unknown as object)],
    ['may have an expression for one of several values', workspace({ publicNetworkAccess: "[parameters('access')]" })],
    ['may have an expression over several lines', workspace({ hbiWorkspace: '[and(\n  true,\r\n  false)]' })],
    ['may have an expression that tells variants apart', compute({ computeType: "[parameters('type')]", anything: 1 })],
    [
      'may have what ARM adds',
      workspace({}, { condition: true, dependsOn: ['x'], comments: 'y', scope: 'z', metadata: {} }),
    ],
    ['may be made several times', workspace({}, { copy: { name: 'c', count: "[length(parameters('names'))]" } })],
    [
      'may have a property made by a copy',
      workspace({ copy: [{ name: 'associatedWorkspaces', count: 2, input: 'x' }] }),
    ],
    ['may have its type in any case', workspace({}, { type: 'microsoft.machinelearningservices/WORKSPACES' })],
    ['may have a fraction where Bicep has only integers', logs({ workspaceCapping: { dailyQuotaGb: 0.5 } })],
    [
      'may be deployed elsewhere',
      deployment({ resourceGroup: 'rg-shared', subscriptionId: '[subscription().subscriptionId]' }),
    ],
    ['needs only a name when it exists', { ...workspace({}), properties: undefined, existing: true }],
  ])('%s', (_, resource) => {
    expect(validateResource(JSON.parse(JSON.stringify(resource)))).toEqual([]);
  });
});

describe('a fault', () => {
  test.each<[string, object, Partial<ArmFinding>]>([
    [
      'in upper and lower case of a name is told as such',
      workspace({ friendlyname: 'x' }),
      {
        kind: 'unknownProperty',
        instancePath: '/properties/friendlyname',
        hint: 'did you mean "friendlyName"? ARM\'s schema compares case here',
      },
    ],
    [
      'in the spelling of a name gives the near one',
      workspace({ descripton: 'x' }),
      { kind: 'unknownProperty', property: 'descripton', hint: 'did you mean "description"?' },
    ],
    [
      'that is a name nobody knows has no hint',
      workspace({ zzz: 1 }),
      { kind: 'unknownProperty', message: 'unknown property "zzz"' },
    ],
    [
      'that is a read-only property is told apart from an unknown one',
      workspace({ workspaceId: 'x' }),
      { kind: 'readOnly', instancePath: '/properties/workspaceId', property: 'workspaceId' },
    ],
    ['at the root is found', workspace({}, { id: '/x' }), { kind: 'readOnly', instancePath: '/id' }],
    [
      'of type names the expression as the other choice',
      workspace({ hbiWorkspace: 'yes' }),
      { kind: 'type', message: 'must be boolean (or an ARM expression), not "yes"' },
    ],
    [
      'of quotes says to leave them out',
      workspace({ hbiWorkspace: 'true' }),
      { kind: 'type', hint: 'write true without quotes' },
    ],
    [
      'of missing quotes says to add them',
      workspace({ friendlyName: 5 }),
      { kind: 'type', message: 'must be a string, not 5', hint: 'write "5" in quotes' },
    ],
    [
      'of an escaped bracket is no expression',
      workspace({ hbiWorkspace: "[[parameters('hbi')]" }),
      { kind: 'type', instancePath: '/properties/hbiWorkspace' },
    ],
    [
      'of null is shown',
      workspace({ hbiWorkspace: null }),
      { kind: 'type', message: 'must be boolean (or an ARM expression), not null' },
    ],
    [
      'of a list for an object is shown',
      workspace({ encryption: [] }),
      { kind: 'type', message: 'must be an object (or an ARM expression), not a list' },
    ],
    [
      'of an object for a list is shown',
      workspace({ associatedWorkspaces: {} }),
      { kind: 'type', message: 'must be a list (or an ARM expression), not an object' },
    ],
    [
      'in a closed list of values gives them all',
      deployment({ properties: { mode: 'incremental', template: {} } }),
      {
        kind: 'enum',
        message: 'must be "Incremental" or "Complete", not "incremental"',
        hint: 'did you mean "Incremental"? ARM\'s schema compares case here',
        allowed: ['Incremental', 'Complete'],
      },
    ],
    [
      'in an open list of values is marked as open',
      workspace({ publicNetworkAccess: 'Off' }),
      { kind: 'enum', allowed: ['Enabled', 'Disabled'], open: true },
    ],
    [
      'of another type where values are listed gives the values',
      workspace({ publicNetworkAccess: true }),
      { kind: 'enum', message: 'must be "Enabled" or "Disabled", not true' },
    ],
    [
      'in the tag of a union gives the tags',
      compute({ computeType: 'AmlCluster' }),
      { kind: 'enum', instancePath: '/properties/computeType' },
    ],
    [
      'inside a variant has the exact path',
      compute({ computeType: 'AmlCompute', properties: { scaleSettings: { maxNodeCont: 4, maxNodeCount: 4 } } }),
      {
        kind: 'unknownProperty',
        instancePath: '/properties/properties/scaleSettings/maxNodeCont',
        hint: 'did you mean "maxNodeCount"?',
      },
    ],
    [
      'of omission points at the object and names the property',
      compute({ computeType: 'AmlCompute', properties: { scaleSettings: {} } }),
      { kind: 'required', instancePath: '/properties/properties/scaleSettings', property: 'maxNodeCount' },
    ],
    ['of a missing tag is one of omission', compute({}), { kind: 'required', property: 'computeType' }],
    ['in a name shows the pattern', workspace({}, { name: 'a' }), { kind: 'pattern', instancePath: '/name' }],
    [
      'in the length of a string says the bounds',
      storage({}, { name: 'st' }),
      { kind: 'length', message: 'must have 3 to 24 characters, not "st"' },
    ],
    [
      'in a number says the bounds',
      {
        type: 'Microsoft.Storage/storageAccounts/blobServices',
        apiVersion: '2026-04-01',
        name: 'stfraud/default',
        properties: { deleteRetentionPolicy: { enabled: true, days: 400 } },
      },
      { kind: 'range', message: 'must be 1 to 365, not 400' },
    ],
    [
      'in the number of items says the bounds',
      budget(Array.from({ length: 51 }, (_, index) => `user${index}@example.com`)),
      { kind: 'items', message: 'must have at most 50 items, not 51' },
    ],
    [
      'in a map has the key in its path, escaped',
      workspace({}, { tags: { 'a/b': 5 } }),
      { kind: 'type', instancePath: '/tags/a~1b' },
    ],
    [
      'of age names the first API version that has the property',
      workspace({ managedNetwork: { firewallSku: 'Basic' } }, { apiVersion: '2024-04-01' }),
      { kind: 'unknownProperty', otherVersion: '2024-10-01', hint: 'API version 2024-10-01 is the first that has it' },
    ],
    [
      'of youth names the last API version that had the property',
      workspace({ managedNetwork: { enableFirewallLog: true } }),
      { kind: 'unknownProperty', hint: 'API version 2025-09-01 was the last that had it' },
    ],
    [
      'in the API version gives the known ones',
      { ...logs({}), apiVersion: '2020-08-01' },
      { kind: 'unknownType', instancePath: '/apiVersion', allowed: ['2025-07-01'] },
    ],
    [
      'in the type gives the near one',
      { ...logs({}), type: 'Microsoft.OperationalInsight/workspaces' },
      { kind: 'unknownType', instancePath: '/type', hint: 'did you mean "Microsoft.OperationalInsights/workspaces"?' },
    ],
  ])('%s', (_, resource, want) => {
    const findings = validateResource(resource);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(want);
  });

  test('in a nested resource is placed there, and its type is put together', () => {
    const nested = { type: 'computes', apiVersion: '2026-05-01', name: 'cpu', properties: { computeType: 'Aks' } };
    const [finding] = validateResource(workspace({}, { resources: [nested] }), '/resources/3');
    expect(finding).toMatchObject({ kind: 'enum', instancePath: '/resources/3/resources/0/properties/computeType' });
  });

  test('of several is told once each, and all are told', () => {
    const findings = validateResource(workspace({ friendlyname: 'x', hbiWorkspace: 'no', workspaceId: 'y' }));
    expect(findings.map(({ kind }) => kind).sort()).toEqual(['readOnly', 'type', 'unknownProperty']);
  });

  test('in what is no resource at all is an unknown type', () => {
    for (const value of [null, 5, 'x', [], {}, JSON.parse('{"type":"__proto__","apiVersion":"constructor"}')]) {
      expect(validateResource(value)[0]).toMatchObject({ kind: 'unknownType' });
    }
  });

  test('hidden in a member called __proto__ is found', () => {
    const resource = JSON.parse(JSON.stringify(workspace({ x: 1 })).replace('"x"', '"__proto__"'));
    expect(validateResource(resource)).toMatchObject([{ kind: 'unknownProperty', property: '__proto__' }]);
  });
});

describe('a secret', () => {
  const secret = 424242;
  test.each<[string, object]>([
    [
      'marked in the type data',
      connection({ authType: 'ApiKey', category: 'AzureOpenAI', target: 'x', credentials: { key: secret } }),
    ],
    ['of a key vault', vault('kv/secret', { value: secret })],
    [
      'of a datastore',
      {
        ...connection({
          datastoreType: 'AzureBlob',
          credentials: { credentialsType: 'AccountKey', secrets: { secretsType: 'AccountKey', key: secret } },
        }),
        type: 'Microsoft.MachineLearningServices/workspaces/datastores',
      },
    ],
    [
      'by its name alone',
      compute({
        computeType: 'AmlCompute',
        properties: { userAccountCredentials: { adminUserName: 'x', adminUserPassword: secret } },
      }),
    ],
  ])('%s is not repeated', (_, resource) => {
    const findings = validateResource(resource);
    expect(findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toContain(String(secret));
  });
});
