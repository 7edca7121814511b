import { describe, expect, test } from 'vitest';
import { at, findingsOf, generateSpec, resourceOf, templateOf } from '../generate.ts';

const workspaceType = 'Microsoft.MachineLearningServices/workspaces';
const vaultType = 'Microsoft.KeyVault/vaults';
const id = `/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/${vaultType}/kv-shared`;

const workspaceProperties = (spec: object) => at(resourceOf({ name: 'mlw-x', ...spec }, workspaceType), 'properties');
const types = (spec: object) => templateOf({ name: 'mlw-x', ...spec }).resources.map(({ type }) => type);

describe('an associated resource', () => {
  test.each([
    ['by id', { existing: id }, id],
    ['by id in a mapping', { existing: { id } }, id],
    ['by name', { existing: { name: 'kv-shared' } }, "[resourceId('Microsoft.KeyVault/vaults', 'kv-shared')]"],
    [
      'by name and resource group',
      { existing: { name: 'kv-shared', resourceGroup: 'rg-ops' } },
      "[resourceId('rg-ops', 'Microsoft.KeyVault/vaults', 'kv-shared')]",
    ],
    [
      'by name, resource group and subscription',
      {
        existing: { name: 'kv-shared', resourceGroup: 'rg-ops', subscription: '11111111-1111-1111-1111-111111111111' },
      },
      "[resourceId('11111111-1111-1111-1111-111111111111', 'rg-ops', 'Microsoft.KeyVault/vaults', 'kv-shared')]",
    ],
    [
      'by a parameter',
      { existing: { name: { parameter: 'vault' } } },
      "[resourceId('Microsoft.KeyVault/vaults', parameters('vault'))]",
    ],
  ])('that exists is referenced %s, not declared', (_, keyVault, want) => {
    expect(at(workspaceProperties({ keyVault }), 'keyVault')).toBe(want);
    expect(types({ keyVault })).not.toContain(vaultType);
    expect(JSON.stringify(at(resourceOf({ name: 'mlw-x', keyVault }, workspaceType), 'dependsOn'))).not.toContain(
      'vaults',
    );
  });

  test('that is new is declared, and deployed before the workspace', () => {
    const dependsOn = at(resourceOf({ name: 'mlw-x', keyVault: 'new' }, workspaceType), 'dependsOn');
    expect(dependsOn).toContain("[resourceId('Microsoft.KeyVault/vaults', variables('keyVaultName'))]");
  });

  test.each([
    ['the word', { storageAccount: 'new' }],
    ['nothing', {}],
    ['an empty mapping', { storageAccount: {} }],
    ['empty settings', { storageAccount: { new: {} } }],
  ])('that is new comes out the same from %s', (_, spec) => {
    expect(templateOf({ name: 'mlw-x', ...spec })).toEqual(templateOf({ name: 'mlw-x' }));
  });

  test('that is none is left out of the workspace', () => {
    expect(Object.keys(workspaceProperties({ containerRegistry: 'none' }) as object)).not.toContain(
      'containerRegistry',
    );
  });

  test.each([
    ['storageAccount', 'AML3001'],
    ['keyVault', 'AML3001'],
    ['applicationInsights', 'AML3001'],
    ['logAnalyticsWorkspace', 'AML3016'],
  ])('%s of a default workspace cannot be none', (key, code) => {
    expect(findingsOf({ name: 'mlw-x', [key]: 'none' })).toEqual([`error ${code} /${key}`]);
  });

  test.each([
    [{ existing: {} }, 'error AML2003 /keyVault/existing'],
    [{ existing: { id, name: 'kv' } }, 'error AML2003 /keyVault/existing'],
    [
      { existing: { name: 'kv-shared', subscription: '11111111-1111-1111-1111-111111111111' } },
      'error AML2003 /keyVault/existing',
    ],
    [{ existing: id.replace('KeyVault/vaults', 'Storage/storageAccounts') }, 'error AML2002 /keyVault/existing'],
    [{ existing: '/subscriptions/1' }, 'error AML2002 /keyVault/existing'],
    [{ existing: { name: 'no_underscores' } }, 'error AML2001 /keyVault/existing/name'],
    [{ new: { name: 'k' } }, 'error AML2001 /keyVault/new/name'],
  ])('is refused as %j', (keyVault, want) => {
    expect(findingsOf({ name: 'mlw-x', keyVault })).toEqual([want]);
  });
});

describe('a resource chosen at deployment', () => {
  const choice = (keyVault: unknown) => templateOf({ name: 'mlw-x', keyVault });

  test('has the parameters of the quickstarts', () => {
    const parameters = at(choice('choice'), 'parameters');
    expect(at(parameters, 'keyVaultOption')).toMatchObject({ defaultValue: 'new', allowedValues: ['new', 'existing'] });
    expect(at(parameters, 'keyVaultResourceGroupName', 'defaultValue')).toBe('[resourceGroup().name]');
    expect(at(parameters, 'keyVaultName', 'defaultValue')).toMatch(/^\[format\('kv-\{0\}', uniqueString\(/);
  });

  test('is declared under a condition', () => {
    const vault = choice('choice').resources.find(({ type }) => type === vaultType);
    expect(vault?.['condition']).toBe("[equals(parameters('keyVaultOption'), 'new')]");
  });

  test('is none only where the service allows it', () => {
    const registry = templateOf({ name: 'mlw-x', containerRegistry: 'choice' });
    expect(at(registry, 'parameters', 'containerRegistryOption', 'allowedValues')).toEqual(['new', 'existing', 'none']);
    expect(findingsOf({ name: 'mlw-x', keyVault: { choice: { default: 'none' } } })).toEqual([
      'error AML3001 /keyVault/choice/default',
    ]);
  });

  test('takes its defaults from what the spec says of the existing one, an id taken apart', () => {
    const parameters = at(choice({ choice: { default: 'existing', existing: { id } } }), 'parameters');
    expect(at(parameters, 'keyVaultOption', 'defaultValue')).toBe('existing');
    expect(at(parameters, 'keyVaultName', 'defaultValue')).toMatch(
      /^\[if\(equals\(parameters\('keyVaultOption'\), 'new'\), format\('kv-.*, 'kv-shared'\)\]$/,
    );
    expect(at(parameters, 'keyVaultResourceGroupName', 'defaultValue')).toBe('rg');
    expect(at(parameters, 'keyVaultSubscriptionId', 'defaultValue')).toBe('11111111-1111-1111-1111-111111111111');
  });

  test.each([
    ['the default', { existing: { name: 'kv-shared' } }, /^\[if\(equals\(.*'new'\), format\('kv-.*, 'kv-shared'\)\]$/],
    [
      'the one that the spec gives it',
      { new: { name: 'kv-own' }, existing: { name: 'kv-shared' } },
      /^\[if\(equals\(parameters\('keyVaultOption'\), 'new'\), 'kv-own', 'kv-shared'\)\]$/,
    ],
    [
      'the parameter that the spec gives it',
      { new: { name: { parameter: 'own' } }, existing: { name: 'kv-shared' } },
      /^\[if\(equals\(parameters\('keyVaultOption'\), 'new'\), parameters\('own'\), 'kv-shared'\)\]$/,
    ],
    ['the one that the spec gives it, where it tells no existing name', { new: { name: 'kv-own' } }, /^kv-own$/],
  ])('has, where it is new, the name that is %s, never that of the existing one', (_, option, want) => {
    expect(at(choice({ choice: option }), 'parameters', 'keyVaultName', 'defaultValue')).toMatch(want);
  });

  test('that exists by default has no default name but the one that the spec tells', () => {
    const parameters = at(choice({ choice: { default: 'existing' } }), 'parameters');
    expect(Object.keys(at(parameters, 'keyVaultName') as object)).not.toContain('defaultValue');
  });

  test('is in the resource group of the deployment when it is new, whatever the parameter for an existing one says', () => {
    const workspace = choice('choice').resources.find(({ type }) => type === workspaceType);
    expect(at(workspace, 'properties', 'keyVault')).toBe(
      "[if(equals(parameters('keyVaultOption'), 'new'), resourceId('Microsoft.KeyVault/vaults', parameters('keyVaultName')), resourceId(parameters('keyVaultResourceGroupName'), 'Microsoft.KeyVault/vaults', parameters('keyVaultName')))]",
    );
  });

  test('has outputs only if it was made', () => {
    expect(at(choice('choice'), 'outputs', 'keyVaultName', 'condition')).toBe(
      "[equals(parameters('keyVaultOption'), 'new')]",
    );
  });
});

describe('outputs', () => {
  test('are those of the registry modules and of Terraform for the workspace, and id and name of what was made', () => {
    expect(Object.keys(at(templateOf({ name: 'mlw-x', containerRegistry: 'none' }), 'outputs') as object)).toEqual([
      'applicationInsightsName',
      'applicationInsightsResourceId',
      'discoveryUrl',
      'keyVaultName',
      'keyVaultResourceId',
      'location',
      'logAnalyticsWorkspaceName',
      'logAnalyticsWorkspaceResourceId',
      'name',
      'principalId',
      'resourceGroupName',
      'resourceId',
      'storageAccountName',
      'storageAccountResourceId',
      'workspaceId',
    ]);
  });

  test('never show a secret: a name cannot be one', () => {
    const spec = { name: 'mlw-x', storageAccount: { new: { name: { parameter: 'n', secure: true } } } };
    expect(findingsOf(spec)).toEqual(['error AML2006 /storageAccount/new/name']);
    expect(generateSpec(spec).files.size).toBe(0);
  });
});
