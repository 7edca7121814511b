import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { associatedId, declaredIds } from '../model/associated.ts';
import { type Expression, literal, member, object, objectFromEntries } from '../model/expression.ts';
import { reference, resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type { TemplateOutput } from '../model/template.ts';
import type * as Spec from '../spec/types/workspace.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { featureStoreView } from './feature-store.ts';
import { impliedAuthMode, impliedImageBuildCompute } from './implied.ts';
import type { WorkspaceModel } from './model.ts';
import { unionOf } from './union.ts';
import {
  type UserAssignedIdentity,
  userAssignedIdentitiesFromSpec,
  userAssignedIdentityApiVersion,
  userAssignedIdentityKind,
} from './user-assigned-identity.ts';

export const workspaceType = 'Microsoft.MachineLearningServices/workspaces';

export type WorkspaceKind = 'Default' | 'Hub' | 'Project' | 'FeatureStore';

type PlainSettings = Omit<Spec.WorkspaceSettings, 'kind' | 'apiVersion' | 'identity' | 'encryption' | 'sku'>;

/** The workspace itself, without what it is associated with. */
export interface Workspace {
  readonly kind: WorkspaceKind;
  /** Whether it is in the resource group already: the template then only adds to it. */
  readonly existing: boolean;
  /** The version that the spec pins; the module's own if it pins none. */
  readonly apiVersion: string | undefined;
  readonly settings: Members<PlainSettings>;
  readonly sku: Members<NonNullable<Spec.WorkspaceSettings['sku']>>;
  readonly identityType: string;
  readonly userAssignedIdentities: readonly UserAssignedIdentity[];
  readonly encryption: Encryption | undefined;
  readonly origin: SpecPath;
}

type EncryptionSpec = NonNullable<Spec.WorkspaceSettings['encryption']>;

/** Encryption with a customer-managed key. */
interface Encryption {
  readonly members: Members<Omit<EncryptionSpec, 'keyVaultProperties' | 'identity'>>;
  readonly keyVaultProperties: Members<EncryptionSpec['keyVaultProperties']>;
  readonly identity: Members<NonNullable<EncryptionSpec['identity']>>;
  /** Whether the key is in the vault of the workspace. */
  readonly keyInOwnVault: boolean;
  readonly origin: SpecPath;
}

export function workspaceFromSpec(
  spec: 'existing' | Spec.WorkspaceSettings | undefined,
  path: SpecPath,
  reader: SpecReader,
): Workspace {
  const settings: Spec.WorkspaceSettings = spec === 'existing' || spec === undefined ? {} : spec;
  const { kind, apiVersion, identity, encryption, sku, ...plain } = settings;
  const identitiesPath = childPath(path, 'identity', 'userAssignedIdentities');
  return {
    kind: (kind as WorkspaceKind | undefined) ?? 'Default',
    existing: spec === 'existing',
    apiVersion,
    settings: reader.members<PlainSettings>(plain, path),
    sku: skuFromSpec(sku, childPath(path, 'sku'), reader),
    identityType: identity?.type ?? 'SystemAssigned',
    userAssignedIdentities: userAssignedIdentitiesFromSpec(
      identity?.userAssignedIdentities ?? [],
      identitiesPath,
      reader,
    ),
    encryption: encryption && encryptionFromSpec(encryption, childPath(path, 'encryption'), reader),
    origin: path,
  };
}

/** The tier is the name unless the spec says otherwise. */
function skuFromSpec(spec: Spec.WorkspaceSettings['sku'], path: SpecPath, reader: SpecReader): Workspace['sku'] {
  const { name = literal('Basic'), tier = name, ...others } = reader.members(spec, path);
  return { ...others, name, tier };
}

function encryptionFromSpec(spec: EncryptionSpec, path: SpecPath, reader: SpecReader): Encryption {
  const { keyVaultProperties, identity, ...plain } = spec;
  return {
    members: reader.members(plain, path),
    keyVaultProperties: reader.members(keyVaultProperties, childPath(path, 'keyVaultProperties')),
    identity: reader.members(identity, childPath(path, 'identity')),
    keyInOwnVault: keyVaultProperties.keyVaultArmId === undefined,
    origin: path,
  };
}

function encryptionView(encryption: Encryption, model: WorkspaceModel) {
  const { members, keyVaultProperties, identity } = encryption;
  return {
    ...pick(members, ['cosmosDbResourceId', 'searchAccountResourceId', 'storageAccountResourceId']),
    ...pick(keyVaultProperties, ['keyIdentifier', 'identityClientId']),
    ...pick(identity, ['userAssignedIdentity']),
    status: members.status ?? literal('Enabled'),
    keyVaultArmId: keyVaultProperties.keyVaultArmId ?? associatedId(model.keyVault),
  };
}

function identityView({ identityType, userAssignedIdentities }: Workspace) {
  const identities = userAssignedIdentities.map(({ id }) => [id, object({})] as const);
  return {
    type: literal(identityType),
    userAssignedIdentities: identities.length === 0 ? undefined : objectFromEntries(identities),
  };
}

const passedOn = [
  'allowPublicAccessWhenBehindVnet',
  'associatedWorkspaces',
  'description',
  'enableDataIsolation',
  'enableServiceSideCMKEncryption',
  'hbiWorkspace',
  'hubResourceId',
  'imageBuildCompute',
  'managedNetwork',
  'provisionNetworkNow',
  'serverlessComputeSettings',
  'serviceManagedResourcesSettings',
  'sharedPrivateLinkResources',
  'systemDatastoresAuthMode',
  'v1LegacyMode',
  'workspaceHubConfig',
] as const satisfies ReadonlyArray<keyof PlainSettings>;

/** The workspace as ARM will see it, with the ids of what it is associated with. */
function workspaceView(model: WorkspaceModel, apiVersion: string) {
  const { workspace } = model;
  const { settings, identityType, userAssignedIdentities } = workspace;
  // With a system-assigned identity beside them none of the others stands for the workspace unless the spec says so.
  const impliedPrimary = identityType === 'UserAssigned' ? userAssignedIdentities[0]?.id : undefined;
  return {
    ...resourceView(
      workspaceType,
      workspace.apiVersion ?? apiVersion,
      { name: model.name },
      workspaceDependencies(model),
    ),
    ...pick(settings, passedOn),
    location: model.location,
    tags: unionOf(model.tags, settings.tags),
    kind: literal(workspace.kind),
    sku: { ...pick(workspace.sku, ['capacity', 'family', 'name', 'size', 'tier']) },
    identity: identityView(workspace),
    friendlyName: settings.friendlyName ?? model.name,
    featureStoreSettings: featureStoreView(model),
    publicNetworkAccess:
      settings.publicNetworkAccess ?? (workspace.kind === 'Project' ? undefined : literal('Enabled')),
    systemDatastoresAuthMode: settings.systemDatastoresAuthMode ?? impliedAuthMode(model),
    imageBuildCompute: settings.imageBuildCompute ?? impliedImageBuildCompute(model),
    storageAccount: associatedId(model.storageAccount),
    keyVault: associatedId(model.keyVault),
    applicationInsights: associatedId(model.applicationInsights),
    containerRegistry: associatedId(model.containerRegistry),
    primaryUserAssignedIdentity: settings.primaryUserAssignedIdentity ?? impliedPrimary,
    encryption: workspace.encryption ? encryptionView(workspace.encryption, model) : {},
  };
}

/** Only what the template declares may be waited for. */
function workspaceDependencies(model: WorkspaceModel): readonly Expression[] {
  const identities = model.workspace.userAssignedIdentities.flatMap(({ declared: own, id }) => (own ? [id] : []));
  const { storageAccount, keyVault, applicationInsights, containerRegistry } = model;
  return [...identities, ...declaredIds(storageAccount, keyVault, applicationInsights, containerRegistry)];
}

function workspaceOutputs(model: WorkspaceModel, apiVersion: string): readonly TemplateOutput[] {
  const id = resourceId(workspaceType, model.name);
  return [
    { name: 'resourceId', type: 'string', value: id, description: 'Resource id of the workspace.' },
    { name: 'name', type: 'string', value: model.name, description: 'Name of the workspace.' },
    { name: 'location', type: 'string', value: model.location, description: 'Region of the workspace.' },
    principalOutput(model, apiVersion),
  ];
}

/** The principal that roles are given to: the system-assigned identity, else the first user-assigned one. */
function principalOutput({ workspace, name }: WorkspaceModel, apiVersion: string): TemplateOutput {
  const [first] = workspace.userAssignedIdentities;
  const base = { name: 'principalId', type: 'string' } as const;
  if (workspace.identityType === 'UserAssigned' && first !== undefined) {
    const value = member(reference(first.id, userAssignedIdentityApiVersion), 'principalId');
    return {
      ...base,
      value,
      description: `Principal id of the workspace's ${userAssignedIdentityKind.title}.`,
    };
  }
  const whole = reference(resourceId(workspaceType, name), apiVersion, 'Full');
  const value = member(whole, 'identity', 'principalId');
  return { ...base, value, description: "Principal id of the workspace's system-assigned identity." };
}

const laterComputes =
  'Each compute instance and cluster that is added later brings a load balancer, which bills even while it is stopped.';

/**
 * The workspace is free; what it leads to is not.
 * @see https://learn.microsoft.com/azure/machine-learning/concept-plan-manage-cost
 * @see https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys
 */
function workspaceBilling({ workspace, containerRegistry, compute }: WorkspaceModel): string {
  const lazyRegistry = containerRegistry.mode === 'none' && workspace.kind !== 'Project';
  return [
    'Nothing in itself.',
    ...(lazyRegistry ? ['The container registry that the service makes with the first image bills by the day.'] : []),
    ...(workspace.encryption === undefined
      ? []
      : [
          'The resources that the service makes to encrypt its data with your key bill, also while the workspace is soft-deleted.',
        ]),
    ...(compute.length > 0 ? [] : [laterComputes]),
  ].join(' ');
}

/**
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-create-workspace-template
 * @see https://learn.microsoft.com/azure/machine-learning/concept-data-encryption
 * @see https://learn.microsoft.com/cli/azure/ml/workspace#az-ml-workspace-update
 */
function workspaceImmutable({ workspace, keyVault, storageAccount }: WorkspaceModel): readonly string[] {
  const { settings, encryption, kind } = workspace;
  const joined = [
    ...(storageAccount.mode === 'none' ? [] : ['storage account']),
    ...(keyVault.mode === 'none' ? [] : ['key vault']),
  ];
  return [
    'Name, region and kind.',
    ...(joined.length === 0 ? [] : [`The ${joined.join(' and the ')}.`]),
    ...(kind === 'Project'
      ? []
      : [
          'Application Insights and the container registry can be replaced, but not by deploying this template again: use `az ml workspace update --update-dependent-resources`.',
        ]),
    ...(settings.hbiWorkspace === undefined ? [] : ['`hbiWorkspace`.']),
    ...(encryption === undefined ? [] : ['Encryption with a customer-managed key: on or off, and the vault.']),
  ];
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces */
export const workspaceModule: ResourceModule = {
  type: workspaceType,
  apiVersion: apiVersions[workspaceType],
  partial: 'workspace',
  declare(model) {
    const { workspace } = model;
    if (workspace.existing) return [];
    const apiVersion = workspace.apiVersion ?? this.apiVersion;
    return [
      {
        partial: this.partial,
        view: workspaceView(model, apiVersion),
        properties: workspace.settings.properties,
        origin: workspace.origin,
        title: 'workspace',
        outputs: workspaceOutputs(model, apiVersion),
        billing: workspaceBilling(model),
        immutable: workspaceImmutable(model),
      },
    ];
  },
};
