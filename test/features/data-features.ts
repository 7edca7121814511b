import { expect } from 'vitest';
import { connectionCategories } from '../../src/spec/types/connection-categories.ts';
import { arm, type Feature, makes, said, saidBut, says, secret, sharedId } from './feature.ts';

const datastore = (path: string, value: unknown) => makes(arm.datastore, `properties.${path}`, value);
const connection = (path: string, value: unknown) => makes(arm.connection, `properties.${path}`, value);
const store = (words: string) => `datastores: [{name: store, ${words}}]`;
const blob = (words: string) => store(`type: AzureBlob, accountName: stdata, containerName: data, ${words}`);
const link = (words: string) => `connections: [{name: link, ${words}}]`;
const guid = '11111111-1111-1111-1111-111111111111';

const credentials = (words: string, want: object) =>
  says(blob(`credentials: {${words}}`), datastore('credentials', expect.objectContaining(want)));

const retiredStore = (what: string, type: string, words: RegExp) => ({
  what,
  because: 'out of scope because it was a datastore of v1, and is a connection since',
  spec: store(`type: ${type}`),
  answer: { code: 'AML1103', words } as const,
});

const datastoreFeatures: readonly Feature[] = [
  said(
    'datastores blob / file / ADLS2',
    says(
      blob('credentials: {type: None}'),
      datastore('datastoreType', 'AzureBlob'),
      datastore('accountName', 'stdata'),
      datastore('containerName', 'data'),
    ),
    says(
      store(
        'type: AzureFile, accountName: stdata, fileShareName: files, credentials: {type: AccountKey, key: {parameter: accountKey}}',
      ),
      datastore('datastoreType', 'AzureFile'),
      datastore('fileShareName', 'files'),
    ),
    says(
      store('type: AzureDataLakeGen2, accountName: stlake, filesystem: raw'),
      datastore('datastoreType', 'AzureDataLakeGen2'),
      datastore('filesystem', 'raw'),
    ),
  ),
  saidBut(
    'ADLS1, SQL, MySQL, Postgres, DBFS, OneLake',
    [
      says(store('type: AzureDataLakeGen1, storeName: lake'), datastore('datastoreType', 'AzureDataLakeGen1')),
      says(
        store(
          'type: OneLake, oneLakeWorkspaceName: analytics, artifact: {artifactType: LakeHouse, artifactName: lake}',
        ),
        datastore('datastoreType', 'OneLake'),
        datastore('artifact', { artifactType: 'LakeHouse', artifactName: 'lake' }),
      ),
      ...['AzureSqlDb', 'AzureMySqlDb', 'AzurePostgresDb', 'AzureDatabricksDeltaLake'].map((category) =>
        says(link(`category: ${category}, authType: AAD, target: db.contoso.com`), connection('category', category)),
      ),
    ],
    retiredStore('SQL', 'AzureSqlDatabase', /AzureSqlDb/),
    retiredStore('MySQL', 'AzureMySql', /AzureMySqlDb/),
    retiredStore('Postgres', 'AzurePostgreSql', /AzurePostgresDb/),
    retiredStore('DBFS', 'DBFS', /AzureDatabricksDeltaLake/),
  ),
  said(
    'credentials: None, key, SAS, SP, cert',
    says(blob('credentials: {type: None}'), datastore('credentials', { credentialsType: 'None' })),
    credentials('type: AccountKey, key: {parameter: key}', {
      credentialsType: 'AccountKey',
      secrets: { secretsType: 'AccountKey', key: secret('key') },
    }),
    credentials('type: Sas, sasToken: {parameter: token}', {
      credentialsType: 'Sas',
      secrets: { secretsType: 'Sas', sasToken: secret('token') },
    }),
    credentials(`type: ServicePrincipal, tenantId: ${guid}, clientId: ${guid}, clientSecret: {parameter: secret}`, {
      credentialsType: 'ServicePrincipal',
      clientId: guid,
      secrets: { secretsType: 'ServicePrincipal', clientSecret: secret('secret') },
    }),
    credentials(
      `type: Certificate, tenantId: ${guid}, clientId: ${guid}, thumbprint: 0123456789ABCDEF0123456789ABCDEF01234567, certificate: {parameter: pem}`,
      { credentialsType: 'Certificate', secrets: { secretsType: 'Certificate', certificate: secret('pem') } },
    ),
  ),
  saidBut(
    'isDefault, serviceDataAccessAuthIdentity',
    ['None', 'WorkspaceSystemAssignedIdentity', 'WorkspaceUserAssignedIdentity'].map((who) =>
      says(
        `${blob(`serviceDataAccessAuthIdentity: ${who}`)}\nworkspace: {identity: {type: "SystemAssigned,UserAssigned", userAssignedIdentities: [new]}}`,
        datastore('serviceDataAccessAuthIdentity', who),
      ),
    ),
    {
      what: 'isDefault',
      because: 'out of scope because ARM only tells it: the service sets it',
      spec: blob('isDefault: true'),
      answer: { code: 'AML1101', words: /the service sets it/ },
    },
  ),
];

/** A connection of each form of credentials, with what comes out beside `authType`. */
const authTypes: Readonly<Record<string, readonly [words: string, credentials: object | undefined]>> = {
  AAD: ['', undefined],
  None: ['', undefined],
  AccessKey: [
    '{accessKeyId: {parameter: id}, secretAccessKey: {parameter: key}}',
    { accessKeyId: 'id', secretAccessKey: secret('key') },
  ],
  AccountKey: ['{key: {parameter: key}}', { key: secret('key') }],
  ApiKey: ['{key: {parameter: key}}', { key: secret('key') }],
  CustomKeys: ['{keys: {serp: {parameter: key}}}', { keys: { serp: secret('key') } }],
  ManagedIdentity: [
    `{clientId: ${guid}, resourceId: ${sharedId(arm.identity, 'id')}}`,
    { clientId: guid, resourceId: sharedId(arm.identity, 'id') },
  ],
  OAuth2: [
    `{clientId: ${guid}, clientSecret: {parameter: secret}}`,
    { clientId: guid, clientSecret: secret('secret') },
  ],
  PAT: ['{pat: {parameter: token}}', { pat: secret('token') }],
  SAS: ['{sas: {parameter: token}}', { sas: secret('token') }],
  ServicePrincipal: [
    `{tenantId: ${guid}, clientId: ${guid}, clientSecret: {parameter: secret}}`,
    { tenantId: guid, clientId: guid, clientSecret: secret('secret') },
  ],
  UsernamePassword: ['{username: svc, password: {parameter: word}}', { username: 'svc', password: secret('word') }],
};

const connectionFeatures: readonly Feature[] = [
  said(
    'connections (categories x auth types)',
    ...Object.entries(authTypes).map(([authType, [words, wanted]]) =>
      says(
        link(
          `category: PythonFeed, authType: ${authType}, target: "https://feed.contoso.com"${words && `, credentials: ${words}`}`,
        ),
        connection('authType', authType),
        connection('credentials', wanted),
      ),
    ),
    says(
      `connections: ${JSON.stringify(connectionCategories.map((category) => ({ name: `c-${category}`, category, authType: 'None', target: 'https://contoso.com' })))}`,
      ...connectionCategories.map((category) => connection('category', category)),
    ),
  ),
  said(
    'connection isSharedToAll, sharedUserList, metadata, expiry',
    says(
      link(
        `category: Serp, authType: None, target: "https://contoso.com", isSharedToAll: true, sharedUserList: [${guid}], metadata: {engine: google}, expiryTime: "2027-12-31T00:00:00Z"`,
      ),
      connection('isSharedToAll', true),
      connection('sharedUserList', [guid]),
      connection('metadata', { engine: 'google' }),
      connection('expiryTime', '2027-12-31T00:00:00Z'),
    ),
  ),
];

/** Where data is, and what is connected. */
export const dataFeatures: readonly Feature[] = [...datastoreFeatures, ...connectionFeatures];
