import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { objectOf } from '../engine/json.ts';
import { at, findingsOf, generateSpec, resourceOf, templateOf } from '../generate.ts';
import { deployedOne } from '../pains/made.ts';

const type = 'Microsoft.MachineLearningServices/workspaces/datastores';
const guid = '00000000-0000-0000-0000-000000000000';
const principal = { tenantId: guid, clientId: guid };
const nobody = { serviceDataAccessAuthIdentity: 'None' };
const blob = { name: 'curated', type: 'AzureBlob', accountName: 'stcurated', containerName: 'curated' };
const own = { ...blob, ...nobody, accountName: 'storageAccount' };

const spec = (...datastores: readonly object[]) => ({ name: 'mlw', datastores });

describe('datastore › credentials', () => {
  test.each([
    ['AccountKey', 'key', {}],
    ['Sas', 'sasToken', {}],
    ['ServicePrincipal', 'clientSecret', principal],
    ['Certificate', 'certificate', { ...principal, thumbprint: '0123' }],
  ])('of type %s: its secret is a secure parameter', (kind, word, others) => {
    const credentials = { type: kind, ...others, [word]: { parameter: 'given' } };
    const { parameters, resources } = templateOf(spec({ ...blob, credentials }));
    expect(at(parameters, 'given', 'type')).toBe('securestring');
    const found = resources.find((resource) => resource.type === type);
    expect(at(found, 'properties', 'credentials')).toMatchObject({
      credentialsType: kind,
      secrets: { secretsType: kind, [word]: "[parameters('given')]" },
    });
  });

  test('in a key vault give a parameter the name of the datastore, which a change of the order keeps', () => {
    const id = `/subscriptions/${guid}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv`;
    const keyed = (name: string) => ({
      ...blob,
      name,
      credentials: { type: 'AccountKey', key: { keyVaultSecret: { id, secretName: 'key' } } },
    });
    const names = (...given: readonly string[]) =>
      Object.keys(templateOf(spec(...given.map(keyed)))['parameters'] ?? {});
    expect(names('curated', 'raw_data')).toEqual(
      expect.arrayContaining(['curatedCredentialsKey', 'rawDataCredentialsKey']),
    );
    expect(names('raw_data', 'curated')).toEqual(names('curated', 'raw_data'));
  });

  test('of account keys without a key are read from the account that the datastore names', () => {
    const place = { subscriptionId: guid, resourceGroup: 'rg-data' };
    const { properties } = resourceOf(spec({ ...blob, ...place, credentials: { type: 'AccountKey' } }), type);
    const account = `'${guid}', 'rg-data', 'Microsoft.Storage/storageAccounts', 'stcurated'`;
    expect(at(properties, 'credentials', 'secrets')).toEqual({
      key: expect.stringContaining(`[listKeys(resourceId(${account}), `),
      secretsType: 'AccountKey',
    });
  });

  test('written out are refused, and are not shown', () => {
    const { diagnostics } = generateSpec(
      spec({ ...blob, credentials: { type: 'AccountKey', key: 'c2VjcmV0LWtleQ==' } }),
    );
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toContain('AML3014 /datastores/0/credentials/key');
    expect(JSON.stringify(diagnostics)).not.toContain('c2VjcmV0');
  });
});

describe('datastore › kinds', () => {
  test.each([
    ['AzureBlob', { accountName: 'st', containerName: 'c' }],
    ['AzureFile', { accountName: 'st', fileShareName: 'c' }],
    ['AzureDataLakeGen2', { accountName: 'st', filesystem: 'c' }],
    ['OneLake', { oneLakeWorkspaceName: 'w', artifact: { artifactType: 'LakeHouse', artifactName: 'l' } }],
    ['AzureDataLakeGen1', { storeName: 'adls' }],
  ])('%s has its own words', (kind, words) => {
    const { properties } = resourceOf(spec({ name: 'curated', type: kind, ...nobody, ...words }), type);
    expect(properties).toMatchObject({ ...words, datastoreType: kind });
  });

  test('Data Lake Gen1 warns of its end and names the successor', () => {
    const { diagnostics } = generateSpec(
      spec({ name: 'old', type: 'AzureDataLakeGen1', storeName: 'adls', ...nobody }),
    );
    expect(diagnostics.map(({ code, severity, path }) => `${code} ${severity} ${path}`)).toEqual([
      'AML3060 warning /datastores/0/type',
    ]);
    expect(diagnostics[0]?.hint).toContain('AzureDataLakeGen2');
  });

  test.each([
    ['AzureSqlDatabase', 'AzureSqlDb'],
    ['AzurePostgreSql', 'AzurePostgresDb'],
    ['AzureMySql', 'AzureMySqlDb'],
    ['DBFS', 'AzureDatabricksDeltaLake'],
    ['mysqldb', 'AzureMySqlDb'],
    ['adls-gen2', 'AzureDataLakeGen2'],
    ['blob', 'AzureBlob'],
  ])('%s of v1 is refused with what took its place: %s', (kind, successor) => {
    const { diagnostics } = generateSpec(spec({ name: 'old', type: kind }));
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(['AML1103 /datastores/0/type']);
    expect(diagnostics[0]?.hint).toContain(successor);
  });

  test.each([
    ['datasets', 'assets'],
    ['services', 'onlineEndpoints'],
    ['linkedServices', 'connections'],
  ])('the section %s of v1 is refused with what took its place: %s', (key, successor) => {
    const { diagnostics } = generateSpec({ name: 'mlw', [key]: [] });
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([`AML1101 /${key}`]);
    expect(diagnostics[0]?.hint).toContain(successor);
  });

  test('isDefault, which the service sets, is refused with the name of the default one', () => {
    const { diagnostics } = generateSpec(spec({ ...blob, ...nobody, isDefault: true }));
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(['AML1101 /datastores/0/isDefault']);
    expect(diagnostics[0]?.hint).toContain('workspaceblobstore');
    expect(findingsOf(spec({ ...blob, ...nobody, properties: { isDefault: true } }))).toEqual([
      'error AML4003 /datastores/0/properties/isDefault',
    ]);
  });

  test('a name that is there twice, in another case, is refused', () => {
    expect(findingsOf(spec({ ...blob, ...nobody }, { ...blob, ...nobody, name: 'CURATED' }))).toEqual([
      'error AML2004 /datastores/1/name',
    ]);
  });
});

describeWithEngine('datastore › the account of the spec by the word storageAccount', () => {
  const withAccount = (storageAccount: object) => ({ ...spec(own), storageAccount });
  const place = async (storageAccount: object, given = {}) => {
    const { properties } = await deployedOne(type, JSON.parse(JSON.stringify(withAccount(storageAccount))), given);
    return [properties?.['accountName'], properties?.['resourceGroup'], properties?.['subscriptionId']];
  };

  test('a new one is known by the name that it is made with', async () => {
    expect(await place({ new: { name: 'stown' } })).toEqual(['stown', undefined, undefined]);
    expect(await place({})).toEqual([expect.stringMatching(/^st[a-z0-9]{13}$/), undefined, undefined]);
  });

  test.each([
    ['by name', { existing: { name: 'stshared', resourceGroup: 'rg-shared' } }],
    ['in a choice', { choice: { default: 'existing', existing: { name: 'stshared', resourceGroup: 'rg-shared' } } }],
  ])('an existing one %s is found where it is', async (_, storageAccount) => {
    expect(await place(storageAccount)).toEqual(['stshared', 'rg-shared', expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  test('an existing one by id is found where it is', async () => {
    const existing = `/subscriptions/${guid}/resourceGroups/rg-shared/providers/Microsoft.Storage/storageAccounts/stshared`;
    expect(await place({ existing })).toEqual(['stshared', 'rg-shared', guid]);
  });

  test('waits for the container that the template makes in it', () => {
    const containers = (...names: readonly string[]) => ({
      new: { name: 'stown', blobService: { containers: names } },
    });
    const waitsFor = (storageAccount: object) => resourceOf(withAccount(storageAccount), type)['dependsOn'];
    const container = expect.stringContaining(
      "blobServices/containers', variables('storageAccountName'), 'default', 'curated'",
    );
    expect(waitsFor(containers('curated'))).toEqual([expect.stringContaining('workspaces'), container]);
    expect(waitsFor(containers('other'))).toEqual([expect.stringContaining('workspaces')]);
  });

  test('waits for a container whose name the deployment gives', () => {
    const named = { parameter: 'containerName' };
    const { resources } = templateOf({
      ...spec({ ...own, containerName: named }),
      storageAccount: { name: 'stown', blobService: { containers: [named] } },
    });
    expect(resources.find((resource) => resource.type === type)?.['dependsOn']).toContainEqual(
      expect.stringContaining("'default', parameters('containerName'))"),
    );
  });

  test('with account keys reads the key of that account, wherever it is', async () => {
    const keyed = { ...own, credentials: { type: 'AccountKey' } };
    const keyOf = async (storageAccount: object) => {
      const made = JSON.parse(JSON.stringify({ ...spec(keyed), storageAccount }));
      const { properties } = await deployedOne(type, made);
      return objectOf(objectOf(properties?.['credentials'])['secrets'])['key'];
    };
    const inGroup = (group: string, name: string) =>
      expect.stringMatching(
        new RegExp(
          `^\\[listKeys\\('/subscriptions/.+/resourceGroups/${group}/.+/${name}', '.+'\\)\\.keys\\[0\\]\\.value\\]$`,
        ),
      );
    expect(await keyOf({ name: 'stown' })).toEqual(inGroup('[^/]+', 'stown'));
    expect(await keyOf({ existing: { name: 'stshared', resourceGroup: 'rg-shared' } })).toEqual(
      inGroup('rg-shared', 'stshared'),
    );
  });

  test.each([
    ['account keys', { type: 'AccountKey' }],
    ['a SAS', { type: 'Sas', sasToken: { parameter: 'sas' } }],
  ])('with %s is refused where the account takes none', (_, credentials) => {
    const found = (storageAccount: object) =>
      findingsOf({
        ...spec({ ...own, credentials }),
        storageAccount,
        workspace: { systemDatastoresAuthMode: 'Identity' },
      });
    const refused = ['error AML3065 /datastores/0/credentials/type'];
    expect(found({ allowSharedKeyAccess: false })).toEqual(refused);
    expect(found({ existing: { name: 'stshared', allowSharedKeyAccess: false } })).toEqual(refused);
    expect(found({})).toEqual([]);
  });

  test('is refused where the spec has none', () => {
    expect(findingsOf({ ...spec(own), workspace: 'existing' })).toEqual(['error AML3063 /datastores/0/accountName']);
  });
});
