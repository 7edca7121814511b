import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../engine/json.ts';
import { make, readmeOf } from './made.ts';

const key = { keyVaultProperties: { keyIdentifier: 'https://kv-keys.vault.azure.net/keys/mlw' } };
const datastore = { name: 'curated', type: 'AzureBlob', accountName: 'sta', containerName: 'c' };
const additions: JsonObject = { workspace: 'existing', datastores: [datastore] };

describe('pain 1: the name of a deleted workspace is blocked', () => {
  test('the README has the command that frees it, with the name of the workspace', () => {
    expect(readmeOf({ name: 'mlw-one' })).toContain(
      'az ml workspace delete --name mlw-one --resource-group <resource-group> --permanently-delete',
    );
  });

  test('and a word in its place where only the deployment knows the name', () => {
    expect(readmeOf({ uniqueName: true })).toContain('az ml workspace delete --name <workspace> ');
  });

  test('with a key of the customer it also says what bills meanwhile', () => {
    const spec = { workspace: { encryption: key }, keyVault: { new: {} } };
    expect(readmeOf(spec)).toMatch(/encrypt its data with your key is kept too, and bills/);
    expect(readmeOf({})).not.toMatch(/is kept too, and bills/);
  });

  test('nothing of it where the template makes no workspace', () => {
    expect(readmeOf(additions)).not.toMatch(/permanently-delete|soft delete/);
  });
});

describe('pain 2: the name stays blocked though nothing is found to purge', () => {
  test('the README says what is left to do', () => {
    expect(readmeOf({})).toMatch(/finds no deleted workspace and still refuses the name.*take another name/);
  });
});

describe('pain 3: the name of a deleted key vault is blocked', () => {
  test('the README has the commands, with the name where it is known', () => {
    expect(readmeOf({ keyVault: { name: 'kv-own' } })).toMatch(
      /az keyvault recover --name kv-own\naz keyvault purge --name kv-own/,
    );
    expect(readmeOf({})).toContain('az keyvault purge --name <key-vault>');
  });

  test('and none for a vault that it does not make', () => {
    expect(readmeOf({ keyVault: { existing: { name: 'kv-shared' } } })).not.toContain('az keyvault');
  });
});

describe('pain 13: rights that Contributor lacks', () => {
  const row = (role: string): RegExp => new RegExp(`^\\| Whoever deploys \\| \\*\\*${role}\\*\\* \\|`, 'm');
  const subnet =
    '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/one';

  test('the README has a table of roles, with Contributor at least', () => {
    expect(readmeOf({})).toMatch(row('Contributor'));
    expect(readmeOf(additions)).toMatch(row('Contributor'));
  });

  test.each([
    [
      'Managed Identity Operator',
      'an identity that exists',
      {
        workspace: {
          identity: { type: 'UserAssigned', userAssignedIdentities: [{ existing: { name: 'id-shared' } }] },
        },
      },
    ],
    [
      'Network Contributor',
      'a subnet that exists',
      { storageAccount: { networkAcls: { virtualNetworkRules: [subnet] } } },
    ],
  ])('%s for %s, and not without', (role, _, spec) => {
    expect(readmeOf(spec)).toMatch(row(role));
    expect(readmeOf({})).not.toMatch(row(role));
  });
});

describe('pain 46: the first compute waits for the managed network', () => {
  const command = 'az ml workspace provision-network --name mlw-one';

  test('the README has the command that makes it before', () => {
    const spec = { name: 'mlw-one', workspace: { managedNetwork: { isolationMode: 'AllowInternetOutbound' } } };
    expect(readmeOf(spec)).toContain(`${command} --resource-group <resource-group>\n`);
    expect(readmeOf(spec)).toContain('--include-spark');
  });

  test.each([
    ['without such a network', {}],
    ['where it is off', { workspace: { managedNetwork: { isolationMode: 'Disabled' } } }],
  ])('and not %s', (_, spec) => expect(readmeOf(spec)).not.toContain('provision-network'));
});

describe('pain 58: a secret is given at deployment', () => {
  const secret: JsonObject = {
    ...additions,
    datastores: [{ ...datastore, credentials: { type: 'AccountKey', key: { parameter: 'accountKey' } } }],
  };

  test('the README says which, and the parameter file has no place for it', () => {
    expect(readmeOf(secret)).toContain('| `accountKey` | securestring | *a secret, to be given* |');
    expect(readmeOf(secret)).toContain("--parameters accountKey='<value>'");
    expect(make(secret).files.get('main.parameters.json')).not.toContain('accountKey');
  });

  test('one in a key vault is told by its name there', () => {
    const id =
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv';
    const credentials = { type: 'AccountKey', key: { keyVaultSecret: { id, secretName: 'curated-key' } } };
    const spec = { ...additions, datastores: [{ ...datastore, credentials }] };
    expect(readmeOf(spec)).toContain('secret `curated-key` of a key vault');
  });
});

describe('pain 33: an own DNS server has gaps', () => {
  const zones = [
    'api.azureml.ms',
    'notebooks.azure.net',
    'instances.ml.azure.ms',
    'aznbcontent.net',
    'inference.ml.azure.com',
  ];
  const network = { virtualNetwork: 'new', privateEndpoints: { subnet: 'snet-endpoints' } };

  test('the README lists what it has to forward where there are private endpoints', () => {
    const readme = readmeOf(network);
    expect(zones.filter((zone) => !readme.includes(zone))).toEqual([]);
  });

  test('and says nothing of it where there are none', () => {
    expect(readmeOf({})).not.toContain('168.63.129.16');
  });
});
