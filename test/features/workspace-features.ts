import { expect } from 'vitest';
import { arm, type Feature, makes, ownId, said, saidBut, says, saysWith, sharedId } from './feature.ts';

const workspace = (path: string, value: unknown) => makes(arm.workspace, path, value);
const property = (path: string, value: unknown) => workspace(`properties.${path}`, value);

/** A word of the workspace whose value comes out as ARM's property of that name. */
const word = (name: string, value: unknown) =>
  says(`workspace: {${name}: ${JSON.stringify(value)}}`, property(name, value));

const hub = sharedId(arm.workspace, 'mlw-hub');
const identity = (name: string) => sharedId(arm.identity, name);
const identities = (type: string, ...names: readonly string[]) =>
  `workspace: {identity: {type: "${type}", userAssignedIdentities: [${names.map(identity).join(', ')}]}}`;
const withIdentity = 'identity: {type: "SystemAssigned,UserAssigned", userAssignedIdentities: [new]}';

const offline = sharedId('Microsoft.Storage/storageAccounts/blobServices/containers', 'stlake', 'default', 'features');
const online = sharedId('Microsoft.Cache/redis', 'redis-features');

const unknown = (name: string, words: RegExp, because: string, value: unknown = true) => ({
  what: name,
  because,
  spec: `workspace: {properties: {${name}: ${JSON.stringify(value)}}}`,
  answer: { code: 'AML4002', words } as const,
});
const inNoVersion = 'out of scope because no version of the API that is published has it, which the check of ARM says';

/** The workspace itself, up to what encrypts it. */
export const workspaceFeatures: readonly Feature[] = [
  said(
    'workspace name, location, tags',
    says(
      'tags: {costCenter: "4711"}',
      workspace('name', 'mlw-features'),
      workspace('location', 'westeurope'),
      workspace('tags', { costCenter: '4711' }),
    ),
    saysWith(
      'tags: {costCenter: "4711"}',
      { workspaceName: 'mlw-other', location: 'northeurope', tags: { env: 'prod' } },
      workspace('name', 'mlw-other'),
      workspace('location', 'northeurope'),
      workspace('tags.env', 'prod'),
    ),
    says('uniqueName: true', workspace('name', expect.stringMatching(/^mlw-features-\w+$/))),
  ),
  said('friendlyName / description', word('friendlyName', 'Fraud'), word('description', 'Models of the fraud team')),
  said(
    'kind Default / Hub / Project / FeatureStore',
    says('workspace: {kind: Default}', workspace('kind', 'Default')),
    says('workspace: {kind: Hub}', workspace('kind', 'Hub')),
    says(`workspace: {kind: Project, hubResourceId: ${hub}}`, workspace('kind', 'Project')),
    says(`workspace: {kind: FeatureStore, ${withIdentity}}`, workspace('kind', 'FeatureStore')),
  ),
  said(
    'sku (Free/Basic/Standard/Premium)',
    ...['Free', 'Basic', 'Standard', 'Premium'].map((name) =>
      says(`workspace: {sku: {name: ${name}}}`, workspace('sku', { name, tier: name })),
    ),
  ),
  saidBut(
    'identity SystemAssigned / UserAssigned / both',
    [
      says('workspace: {identity: {type: SystemAssigned}}', workspace('identity', { type: 'SystemAssigned' })),
      says(
        identities('UserAssigned', 'id-one'),
        workspace('identity', { type: 'UserAssigned', userAssignedIdentities: { [identity('id-one')]: {} } }),
      ),
      says(
        identities('SystemAssigned,UserAssigned', 'id-one', 'id-two'),
        workspace('identity', {
          type: 'SystemAssigned,UserAssigned',
          userAssignedIdentities: { [identity('id-one')]: {}, [identity('id-two')]: {} },
        }),
      ),
    ],
    {
      what: 'None',
      because: 'out of scope because a workspace without an identity reaches none of its resources',
      spec: 'workspace: {identity: {type: None}}',
      answer: { code: 'AML1103' },
    },
  ),
  said(
    'primaryUserAssignedIdentity',
    says(
      `workspace: {primaryUserAssignedIdentity: ${identity('id-two')}, identity: {type: UserAssigned, userAssignedIdentities: [${identity('id-one')}, ${identity('id-two')}]}}`,
      property('primaryUserAssignedIdentity', identity('id-two')),
    ),
  ),
  said(
    'hbiWorkspace',
    word('hbiWorkspace', true),
    saysWith(
      'workspace: {hbiWorkspace: {parameter: confidentialData, defaultValue: false}}',
      { confidentialData: true },
      property('hbiWorkspace', true),
    ),
  ),
  said(
    'publicNetworkAccess',
    word('publicNetworkAccess', 'Disabled'),
    says('{}', property('publicNetworkAccess', 'Enabled')),
  ),
  saidBut(
    'ipAllowlist',
    [],
    unknown('ipAllowlist', /preview versions/, 'out of scope because preview versions of the API alone have it', [
      '203.0.113.0/24',
    ]),
  ),
  said(
    'imageBuildCompute',
    says(
      'workspace: {imageBuildCompute: cpu}\ncompute: [{name: cpu, type: AmlCompute, vmSize: Standard_DS3_v2}]',
      property('imageBuildCompute', 'cpu'),
    ),
  ),
  said('v1LegacyMode', word('v1LegacyMode', true)),
  said('allowPublicAccessWhenBehindVnet', word('allowPublicAccessWhenBehindVnet', true)),
  said(
    'discoveryUrl, serviceManagedResourcesSettings',
    says(
      'workspace: {properties: {discoveryUrl: "https://westeurope.api.azureml.ms/discovery"}}',
      property('discoveryUrl', 'https://westeurope.api.azureml.ms/discovery'),
    ),
    word('serviceManagedResourcesSettings', { cosmosDb: { collectionsThroughput: 400 } }),
  ),
  said(
    'sharedPrivateLinkResources',
    word('sharedPrivateLinkResources', [
      { name: 'lake', properties: { groupId: 'dfs', privateLinkResourceId: sharedId(arm.storage, 'stlake') } },
    ]),
  ),
  said(
    'systemDatastoresAuthMode AccessKey/Identity/UserDelegationSAS',
    ...['AccessKey', 'Identity', 'UserDelegationSAS'].map((mode) => word('systemDatastoresAuthMode', mode)),
  ),
  saidBut('allowRoleAssignmentOnRG', [], unknown('allowRoleAssignmentOnRG', /roleAssignments/, inNoVersion)),
  saidBut(
    'softDeleteEnabled, allowRecoverSoftDeletedWorkspace',
    [],
    unknown('softDeleteEnabled', /14 days/, inNoVersion),
    unknown('allowRecoverSoftDeletedWorkspace', /14 days/, inNoVersion),
  ),
  said('enableDataIsolation', word('enableDataIsolation', true)),
  saidBut(
    'hubResourceId / workspaceHubConfig / existingWorkspaces',
    [
      says(`workspace: {kind: Project, hubResourceId: ${hub}}`, property('hubResourceId', hub)),
      says(
        `workspace: {kind: Hub, workspaceHubConfig: {defaultWorkspaceResourceGroup: /subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-projects, additionalWorkspaceStorageAccounts: [${sharedId(arm.storage, 'stprojects')}]}}`,
        property('workspaceHubConfig', {
          defaultWorkspaceResourceGroup:
            '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-projects',
          additionalWorkspaceStorageAccounts: [sharedId(arm.storage, 'stprojects')],
        }),
      ),
      says(
        `workspace: {kind: Hub, associatedWorkspaces: [${sharedId(arm.workspace, 'mlw-project')}]}`,
        property('associatedWorkspaces', [sharedId(arm.workspace, 'mlw-project')]),
      ),
      says(
        'workspace: {kind: Hub}\nprojects: [{name: mlw-project}]',
        workspace('kind', 'Project'),
        property('hubResourceId', ownId(arm.workspace, 'mlw-features')),
      ),
    ],
    unknown(
      'existingWorkspaces',
      /associatedWorkspaces/,
      'out of scope because ARM calls it associatedWorkspaces since, a word of the spec',
      [],
    ),
  ),
  said(
    'featureStoreSettings (spark, offline, online connection)',
    says(
      `workspace: {kind: FeatureStore, ${withIdentity}, featureStoreSettings: {computeRuntime: {sparkRuntimeVersion: "3.4"}, offlineStoreConnectionName: offline, onlineStoreConnectionName: online}}`,
      property('featureStoreSettings', {
        computeRuntime: { sparkRuntimeVersion: '3.4' },
        offlineStoreConnectionName: 'offline',
        onlineStoreConnectionName: 'online',
      }),
    ),
  ),
  said(
    'feature store: materialization UAI, offline container, online Redis, role assignments',
    says(
      `workspace: {kind: FeatureStore, ${withIdentity}}\nfeatureStore: {offlineStore: {target: ${offline}}, onlineStore: {target: ${online}}}`,
      makes(arm.identity, 'name', expect.stringMatching(/^id-/)),
      makes(
        arm.connection,
        'properties',
        expect.objectContaining({ category: 'ADLSGen2', authType: 'ManagedIdentity' }),
      ),
      makes(arm.connection, 'properties', expect.objectContaining({ category: 'Redis', target: online })),
      makes(arm.role, 'id', expect.stringContaining(`${offline}/providers/Microsoft.Authorization/`)),
      makes(arm.role, 'id', expect.stringContaining(`${online}/providers/Microsoft.Authorization/`)),
      makes(arm.role, 'properties.description', expect.stringMatching(/^AzureML Data Scientist .* features$/)),
    ),
    says(
      `workspace: {kind: FeatureStore, identity: {type: "SystemAssigned,UserAssigned", userAssignedIdentities: [${identity('id-features')}]}}\nfeatureStore: {offlineStore: {target: ${offline}}, materializationIdentity: {resourceId: ${identity('id-features')}, clientId: 11111111-1111-1111-1111-111111111111}}`,
      makes(arm.connection, 'properties.credentials', {
        clientId: '11111111-1111-1111-1111-111111111111',
        resourceId: identity('id-features'),
      }),
    ),
  ),
  said(
    'hub AI endpoints (workspaces/endpoints)',
    says(
      `workspace: {kind: Hub}\npreviewResources: [{type: endpoints, name: Azure.OpenAI, properties: {endpointType: Azure.OpenAI, associatedResourceId: ${sharedId('Microsoft.CognitiveServices/accounts', 'ais')}}}]`,
      makes(`${arm.workspace}/endpoints`, 'properties', {
        endpointType: 'Azure.OpenAI',
        associatedResourceId: sharedId('Microsoft.CognitiveServices/accounts', 'ais'),
      }),
    ),
  ),
  saidBut(
    'adbWorkspace (Databricks link)',
    [],
    unknown(
      'adbWorkspace',
      /of type Databricks/,
      'out of scope because the API has it no longer; Databricks is a compute or a connection',
      sharedId('Microsoft.Databricks/workspaces', 'dbw'),
    ),
  ),
  said(
    'serverlessComputeSettings (subnet, no public IP)',
    says(
      `workspace: {serverlessComputeSettings: {serverlessComputeCustomSubnet: ${sharedId(arm.subnet, 'vnet', 'snet')}, serverlessComputeNoPublicIP: true}}`,
      property('serverlessComputeSettings', {
        serverlessComputeCustomSubnet: sharedId(arm.subnet, 'vnet', 'snet'),
        serverlessComputeNoPublicIP: true,
      }),
    ),
  ),
];
