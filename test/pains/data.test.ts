import { describe, expect, test } from 'vitest';
import { make, told } from './made.ts';

const blob = { name: 'curated', type: 'AzureBlob', accountName: 'stcurated', containerName: 'curated' };
const identity = 'serviceDataAccessAuthIdentity';

describe('pain 29: a datastore without credentials says who reads it', () => {
  test.each([
    ['no credentials', {}],
    ['credentials None', { credentials: { type: 'None' } }],
  ])('with %s alone it warns, since the studio asks for a service principal', (_, words) => {
    expect(told({ datastores: [{ ...blob, ...words }] })).toEqual(['AML3061 warning /datastores/0']);
  });

  test.each(['WorkspaceSystemAssignedIdentity', 'None'])('%s says it', (value) => {
    expect(told({ datastores: [{ ...blob, [identity]: value }] })).toEqual([]);
    expect(told({ datastores: [{ ...blob, properties: { [identity]: value } }] })).toEqual([]);
  });

  test('with a key there is nothing to say', () => {
    const credentials = { type: 'AccountKey', key: { parameter: 'key' } };
    expect(told({ datastores: [{ ...blob, credentials }] })).toEqual([]);
  });

  test.each([
    ['WorkspaceUserAssignedIdentity', { type: 'SystemAssigned' }],
    ['WorkspaceSystemAssignedIdentity', { type: 'UserAssigned', userAssignedIdentities: ['new'] }],
  ])('an identity that the workspace lacks, %s, is refused', (value, given) => {
    const findings = told({ workspace: { identity: given }, datastores: [{ ...blob, [identity]: value }] });
    expect(findings).toContain(`AML3062 error /datastores/0/${identity}`);
  });

  test('a workspace that exists may have either', () => {
    const datastores = [{ ...blob, [identity]: 'WorkspaceUserAssignedIdentity' }];
    expect(told({ workspace: 'existing', datastores })).toEqual([]);
  });
});

describe('pitfall 2: a connection does not take a key of an account whose keys are off', () => {
  const connections = [{ name: 'openai', category: 'AzureOpenAI', authType: 'ApiKey', resourceId: 'aiServices' }];
  const off = { disableLocalAuth: true };
  test.each([
    ['a new account', { aiServices: off }],
    ['properties of a new account', { aiServices: { new: { properties: off } } }],
    ['an existing account', { aiServices: { existing: { name: 'ais-shared', ...off } } }],
    ['the existing one of a choice', { aiServices: { choice: { existing: { name: 'ais', ...off } } } }],
  ])('of %s: AML3065 names both lines', (_, spec) => {
    const { diagnostics } = make({ ...spec, connections });
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(['AML3065 /connections/0/authType']);
    expect(diagnostics[0]?.related?.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/aiServices\/.*disableLocalAuth$/),
    ]);
  });

  test('with keys on it is fine, and with Microsoft Entra ID always', () => {
    expect(told({ aiServices: 'new', connections })).toEqual([]);
    expect(told({ aiServices: off, connections: [{ ...connections[0], authType: 'AAD' }] })).toEqual([]);
  });
});

describe('pain 58: secrets of connections and datastores are never in the spec or the template', () => {
  const git = { name: 'repo', category: 'Git' };
  const secret = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
  test.each([
    ['PAT', { pat: secret }],
    ['ApiKey', { key: secret }],
    ['SAS', { sas: secret }],
    ['AccountKey', { key: secret }],
    ['CustomKeys', { keys: { token: secret } }],
    ['UsernamePassword', { username: 'svc', password: secret }],
    ['AccessKey', { accessKeyId: 'id', secretAccessKey: secret }],
    ['OAuth2', { refreshToken: secret }],
  ])('%s: text in the place of the secret is refused and not shown', (authType, credentials) => {
    const { diagnostics, template } = make({ connections: [{ ...git, authType, credentials }] });
    expect(template).toBeUndefined();
    expect(diagnostics.map(({ code }) => code).filter((code) => !/^AML(3014|1102|1104)$/.test(code))).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(JSON.stringify(diagnostics)).not.toContain(secret);
  });

  test('no output has a key', () => {
    const connections = [{ name: 'openai', category: 'AzureOpenAI', authType: 'ApiKey', resourceId: 'aiServices' }];
    const { template } = make({ aiServices: 'new', connections });
    expect(JSON.stringify(template?.['outputs'])).not.toMatch(/listKeys/i);
    expect(JSON.stringify(template?.['resources'])).toMatch(/listKeys/);
  });
});

describe('pain 51: a project has its network from the hub', () => {
  const hub = { workspace: { kind: 'Hub' } };
  test.each(['managedNetwork', 'encryption', 'storageAccount', 'keyVault'])('%s in properties is refused', (key) => {
    const projects = [{ name: 'cards', properties: { [key]: {} } }];
    expect(told({ ...hub, projects })).toContain(`AML3017 error /projects/0/properties/${key}`);
  });

  test('there is no word for it', () => {
    const projects = [{ name: 'cards', managedNetwork: { isolationMode: 'Disabled' } }];
    expect(told({ ...hub, projects })).toEqual(['AML1101 error /projects/0/managedNetwork']);
  });
});
