import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { connectionCategories } from '../../src/spec/types/connection-categories.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { at, findingsOf, generateSpec, resourceOf, templateOf } from '../generate.ts';
import { deployed } from '../pains/made.ts';

const type = 'Microsoft.MachineLearningServices/workspaces/connections';
const guid = '00000000-0000-0000-0000-000000000000';
const given = (parameter: string) => ({ parameter });
const place = (...names: readonly string[]) => `/subscriptions/${guid}/resourceGroups/rg/providers/${names.join('/')}`;

const git = { name: 'repo', category: 'Git', target: 'https://github.com/contoso/fraud' };
const openAi = { name: 'openai', category: 'AzureOpenAI' };
const spec = (...connections: readonly object[]) => ({ name: 'mlw', connections });

/** Each kind of authentication: what it is given that is no secret, and its secrets. */
const authTypes: ReadonlyArray<readonly [string, object, readonly string[]]> = [
  ['AAD', {}, []],
  ['None', {}, []],
  ['AccessKey', { accessKeyId: 'id' }, ['secretAccessKey']],
  ['AccountKey', {}, ['key']],
  ['ApiKey', {}, ['key']],
  [
    'ManagedIdentity',
    { clientId: guid, resourceId: place('Microsoft.ManagedIdentity/userAssignedIdentities', 'id') },
    [],
  ],
  [
    'OAuth2',
    { authUrl: 'https://login.contoso.com', clientId: guid, tenantId: guid, username: 'svc' },
    ['clientSecret', 'developerToken', 'password', 'refreshToken'],
  ],
  ['PAT', {}, ['pat']],
  ['SAS', {}, ['sas']],
  ['ServicePrincipal', { clientId: guid, tenantId: guid }, ['clientSecret']],
  ['UsernamePassword', { username: 'svc' }, ['password', 'securityToken']],
];

interface AuthDefinition {
  readonly properties?: {
    readonly category?: { readonly 'x-enum'?: readonly string[] };
    readonly authType?: { readonly const?: string };
  };
}

/** What ARM's schema of the pinned version knows. */
function authDefinitions(): readonly AuthDefinition[] {
  const file = new URL(
    '../../schemas/arm/Microsoft.MachineLearningServices/2026-05-01/definitions.json',
    import.meta.url,
  );
  const { definitions }: { definitions: Record<string, AuthDefinition> } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.values(definitions).filter(({ properties }) => properties?.category && properties.authType?.const);
}

describe('connection › what there is', () => {
  test('every kind of authentication of the pinned version has a row here', () => {
    const known = authDefinitions().map(({ properties }) => properties?.authType?.const);
    expect([...authTypes.map(([name]) => name), 'CustomKeys'].sort()).toEqual(known.sort());
  });

  test('the categories are those of the pinned version', () => {
    for (const { properties } of authDefinitions())
      expect(properties?.category?.['x-enum']).toEqual(connectionCategories);
  });

  test('one of each category makes a template that fits the ARM schema', () => {
    const items = connectionCategories.map((category) => ({ name: `to-${category}`, category, authType: 'None' }));
    expect(findingsOf(spec(...items))).toEqual([]);
  });
});

describe('connection › authentication', () => {
  test.each(authTypes)('%s has its words, and its secrets are secure parameters', (authType, words, secrets) => {
    const credentials = { ...words, ...Object.fromEntries(secrets.map((name) => [name, given(`p_${name}`)])) };
    const item = { ...git, authType, ...(Object.keys(credentials).length > 0 && { credentials }) };
    expect(findingsOf(spec(item))).toEqual([]);
    const { properties } = resourceOf(spec(item), type);
    const wanted = { ...words, ...Object.fromEntries(secrets.map((name) => [name, `[parameters('p_${name}')]`])) };
    expect(properties).toEqual({
      authType,
      category: git.category,
      target: git.target,
      ...(Object.keys(wanted).length > 0 && { credentials: wanted }),
    });
    const parameters = templateOf(spec(item))['parameters'];
    for (const name of secrets) expect(at(parameters, `p_${name}`, 'type')).toBe('securestring');
  });

  test('CustomKeys are as many as the service has', () => {
    const credentials = { keys: { id: given('keyId'), token: given('keyToken') } };
    const item = { ...git, authType: 'CustomKeys', credentials };
    expect(at(resourceOf(spec(item), type), 'properties', 'credentials')).toEqual({
      keys: { id: "[parameters('keyId')]", token: "[parameters('keyToken')]" },
    });
    expect(at(templateOf(spec(item))['parameters'], 'keyToken', 'type')).toBe('securestring');
  });

  test('keys in a key vault give parameters that tell connection and key', () => {
    const keyVaultSecret = { id: place('Microsoft.KeyVault/vaults', 'kv'), secretName: 'k' };
    const credentials = { keys: { id: { keyVaultSecret }, token: { keyVaultSecret } } };
    const template = templateOf(spec({ ...git, name: 'web-search', authType: 'CustomKeys', credentials }));
    expect(Object.keys(template['parameters'] ?? {})).toEqual(
      expect.arrayContaining(['webSearchCredentialsKeysId', 'webSearchCredentialsKeysToken']),
    );
  });

  test('credentials of another kind are refused at the word that does not fit', () => {
    const item = { ...git, authType: 'PAT', credentials: { pat: given('t'), key: given('k') } };
    expect(findingsOf(spec(item))).toEqual(['error AML1101 /connections/0/credentials/key']);
    const none = { ...git, authType: 'None', credentials: { pat: given('t') } };
    expect(findingsOf(spec(none))).toEqual(['error AML1101 /connections/0/credentials']);
  });
});

describe('connection › by the id of the resource', () => {
  const account = place('Microsoft.CognitiveServices/accounts', 'ais');
  const search = place('Microsoft.Search/searchServices', 'srch');

  test('an AI services account gives target, metadata and key', () => {
    const { properties } = resourceOf(spec({ ...openAi, authType: 'ApiKey', resourceId: account }), type);
    expect(properties).toMatchObject({
      target: `[reference('${account}', '2026-05-01').endpoint]`,
      credentials: { key: `[listKeys('${account}', '2026-05-01').key1]` },
      metadata: { ApiType: 'Azure', ResourceId: account },
    });
  });

  test('a search service gives target, metadata and key of its own', () => {
    const item = { name: 'search', category: 'CognitiveSearch', authType: 'ApiKey', resourceId: search };
    expect(resourceOf(spec(item), type)['properties']).toMatchObject({
      target: 'https://srch.search.windows.net',
      credentials: { key: `[listAdminKeys('${search}', '2025-05-01').primaryKey]` },
      metadata: { ResourceId: search },
    });
  });

  test('no key is read where none is asked for', () => {
    const { properties } = resourceOf(spec({ ...openAi, authType: 'AAD', resourceId: account }), type);
    expect(properties).not.toHaveProperty('credentials');
  });

  test('what the spec says wins', () => {
    const words = {
      target: 'https://other',
      credentials: { key: given('k') },
      metadata: { ApiType: 'azure', More: 'x' },
    };
    const { properties } = resourceOf(spec({ ...openAi, authType: 'ApiKey', resourceId: account, ...words }), type);
    expect(properties).toMatchObject({
      target: 'https://other',
      credentials: { key: "[parameters('k')]" },
      metadata: { ApiType: 'azure', ResourceId: account, More: 'x' },
    });
  });

  test('a plain name is refused with both forms', () => {
    const { diagnostics } = generateSpec(spec({ ...openAi, authType: 'AAD', resourceId: 'ais-fraud' }));
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(['AML1105 /connections/0/resourceId']);
    expect(diagnostics[0]?.message).toMatch(/`aiServices`.*\/subscriptions\//);
  });
});

describeWithEngine("connection › to the spec's own AI services account", () => {
  const accountType = 'Microsoft.CognitiveServices/accounts';
  const own = { ...openAi, authType: 'AAD', resourceId: 'aiServices' };

  test('waits for the account and names its id', async () => {
    const resources = await deployed({ connections: [own], aiServices: { name: 'ais-fraud' } });
    const account = resources.find((resource) => resource.type === accountType);
    const connection = resources.find((resource) => resource.type === type);
    expect(account?.name).toBe('ais-fraud');
    expect(connection?.properties?.['metadata']).toMatchObject({
      ResourceId: expect.stringMatching(/\/Microsoft\.CognitiveServices\/accounts\/ais-fraud$/),
    });
    expect(resourceOf({ ...spec(own), aiServices: 'new' }, type)['dependsOn']).toEqual([
      expect.stringContaining('workspaces'),
      expect.stringContaining(accountType),
    ]);
  });

  test('names an existing one where it is, and waits for nothing of it', async () => {
    const aiServices = { existing: { name: 'ais-shared', resourceGroup: 'rg-ai' } };
    const resources = await deployed({ connections: [own], aiServices });
    expect(resources.map((resource) => resource.type)).not.toContain(accountType);
    const connection = resources.find((resource) => resource.type === type);
    expect(connection?.properties?.['metadata']).toMatchObject({
      ResourceId: expect.stringMatching(/resourceGroups\/rg-ai\/.*accounts\/ais-shared$/),
    });
  });

  test.each([
    ['new', 1, 1],
    ['existing', 0, 1],
    ['none', 0, 0],
  ])('in a choice of which %s is taken, there are %i accounts and %i connections', async (option, accounts, made) => {
    const aiServices = { choice: { existing: { name: 'ais-shared' } } };
    const resources = await deployed({ connections: [own], aiServices }, { aiServicesOption: option });
    expect(resources.filter((resource) => resource.type === accountType)).toHaveLength(accounts);
    expect(resources.filter((resource) => resource.type === type)).toHaveLength(made);
  });

  test('is refused where there is none', () => {
    expect(findingsOf(spec(own))).toEqual(['error AML3063 /connections/0/resourceId']);
  });
});

describe('AI services account', () => {
  const accountType = 'Microsoft.CognitiveServices/accounts';

  test('has a subdomain of its own, without which Microsoft Entra ID does not work', () => {
    const { properties } = resourceOf({ name: 'mlw', aiServices: { name: 'ais-fraud' } }, accountType);
    expect(properties).toEqual({ customSubDomainName: "[variables('aiServicesName')]" });
    expect(
      resourceOf({ name: 'mlw', aiServices: { customSubDomainName: 'fraud' } }, accountType)['properties'],
    ).toEqual({
      customSubDomainName: 'fraud',
    });
  });

  test('makes its deployments one after the other, as Azure demands', () => {
    const deployments = ['a1', 'b1', 'c1'].map((name) => ({ name, model: { name: 'gpt-4o' } }));
    const { resources } = templateOf({ name: 'mlw', aiServices: { deployments } });
    const made = resources.filter((resource) => resource.type === `${accountType}/deployments`);
    const waits = made.map((resource) => String(resource['dependsOn']));
    expect(waits.map((text) => /'(\w+)'\)\]$/.exec(text)?.[1])).toEqual([undefined, 'a1', 'b1']);
  });

  test.each(['a', 'ais_fraud', '-ais', 'x'.repeat(65)])('the name %s is refused', (name) => {
    expect(findingsOf({ name: 'mlw', aiServices: { name } })).toEqual(['error AML2001 /aiServices/name']);
  });
});
