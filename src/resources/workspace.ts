import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { associatedId, declaredIds } from '../model/associated.ts';
import { distinct } from '../model/distinct.ts';
import { call, type Expression, literal, member } from '../model/expression.ts';
import { reference, resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type { TemplateOutput } from '../model/template.ts';
import { workspaceNetwork } from '../model/workspace-network.ts';
import type * as Spec from '../spec/types/workspace.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { type Encryption, encryptionFromSpec } from './encryption.ts';
import { keyDependencies, keyUriWithVersion, keyVaultIdOf } from './encryption-key.ts';
import { featureStoreView } from './feature-store.ts';
import { type IdentityNames, identityNames } from './identity-names.ts';
import { impliedAuthMode, impliedImageBuildCompute } from './implied.ts';
import { policiesToWaitFor } from './key-vault-access-policies.ts';
import {
  isolationIsOneWay,
  managedNetworkBilling,
  managedNetworkFromSpec,
  managedNetworkView,
  type OutboundRule,
  serverlessComputeFromSpec,
} from './managed-network.ts';
import type { WorkspaceModel } from './model.ts';
import { networkIsReady } from './network-ready.ts';
import { assignmentId } from './role-assignment.ts';
import { keyReader, primaryIdentity, workspacePrincipal } from './role-principals.ts';
import { identityIdFromSpec, userAssignedMap } from './sub-resource-identity.ts';
import { unionOf } from './union.ts';
import {
  declaredIdentities,
  type UserAssignedIdentity,
  userAssignedIdentitiesFromSpec,
} from './user-assigned-identity.ts';
import { workspaceApiVersion, workspaceType } from './workspace-id.ts';

export type WorkspaceKind = 'Default' | 'Hub' | 'Project' | 'FeatureStore';

type PlainSettings = Omit<
  Spec.WorkspaceSettings,
  'kind' | 'apiVersion' | 'identity' | 'primaryUserAssignedIdentity' | 'encryption' | 'sku'
>;

/** The workspace itself, without what it is associated with. */
export interface Workspace {
  readonly kind: WorkspaceKind;
  /** Whether it is in the resource group already: the template then only adds to it. */
  readonly existing: boolean;
  /** The version that the spec pins; the module's own if it pins none. */
  readonly apiVersion: string | undefined;
  /** Of the managed network all but the rules. */
  readonly settings: Members<PlainSettings>;
  readonly outboundRules: readonly OutboundRule[];
  readonly sku: Members<NonNullable<Spec.WorkspaceSettings['sku']>>;
  readonly identityType: string;
  readonly userAssignedIdentities: readonly UserAssignedIdentity[];
  /** The identities that it and its parts can use by name: its own, and those of the section of the spec. */
  readonly identityNames: IdentityNames;
  /** Id of the one that the spec names as standing for the workspace. */
  readonly primaryUserAssignedIdentity: Expression | undefined;
  /** Whether the template gives the identity that stands for the workspace its roles. */
  readonly assignRoles: boolean;
  readonly encryption: Encryption | undefined;
  readonly origin: SpecPath;
}

export function workspaceFromSpec(
  spec: 'existing' | Spec.WorkspaceSettings | undefined,
  named: readonly UserAssignedIdentity[],
  path: SpecPath,
  reader: SpecReader,
): Workspace {
  const settings: Spec.WorkspaceSettings = spec === 'existing' || spec === undefined ? {} : spec;
  const {
    kind,
    apiVersion,
    identity,
    primaryUserAssignedIdentity,
    encryption,
    sku,
    managedNetwork,
    serverlessComputeSettings,
    ...plain
  } = settings;
  const network = managedNetworkFromSpec(managedNetwork, childPath(path, 'managedNetwork'), reader);
  const serverlessPath = childPath(path, 'serverlessComputeSettings');
  const place = { existing: spec === 'existing', kind: (kind as WorkspaceKind | undefined) ?? 'Default' };
  const isManaged = workspaceNetwork({ ...place, settings: network }, reader.parameters) === 'managed';
  const serverless = serverlessComputeFromSpec(serverlessComputeSettings, serverlessPath, { isManaged, reader });
  const identities = userAssignedIdentitiesFromSpec(
    identity?.userAssignedIdentities ?? [],
    identityNames(named),
    childPath(path, 'identity', 'userAssignedIdentities'),
    reader,
  );
  const names = identityNames([...named, ...identities]);
  return {
    ...place,
    apiVersion,
    settings: {
      ...reader.members<PlainSettings>(plain, path),
      ...(network.managedNetwork && { managedNetwork: network.managedNetwork }),
      ...(serverless && { serverlessComputeSettings: serverless }),
    },
    outboundRules: network.outboundRules,
    sku: skuFromSpec(sku, childPath(path, 'sku'), reader),
    identityType: identity?.type ?? 'SystemAssigned',
    userAssignedIdentities: identities,
    identityNames: names,
    primaryUserAssignedIdentity:
      primaryUserAssignedIdentity === undefined
        ? undefined
        : identityIdFromSpec(
            primaryUserAssignedIdentity,
            names,
            childPath(path, 'primaryUserAssignedIdentity'),
            reader,
          ),
    assignRoles: identity?.assignRoles ?? true,
    encryption: encryption && encryptionFromSpec(encryption, names, childPath(path, 'encryption'), reader),
    origin: path,
  };
}

/** The tier is the name unless the spec says otherwise. */
function skuFromSpec(spec: Spec.WorkspaceSettings['sku'], path: SpecPath, reader: SpecReader): Workspace['sku'] {
  const { name = literal('Basic'), tier = name, ...others } = reader.members(spec, path);
  return { ...others, name, tier };
}

function encryptionView(encryption: Encryption, model: WorkspaceModel) {
  const { members, key } = encryption;
  // By the URI alone the service reads the key as it sees fit; a key of the template is read by whom its role is given to.
  const reader = key.mode === 'uri' && encryption.applyTo.length === 0 ? undefined : keyReader(model.workspace);
  return {
    ...pick(members, ['cosmosDbResourceId', 'searchAccountResourceId', 'storageAccountResourceId']),
    identityClientId: key.mode === 'uri' ? key.identityClientId : undefined,
    keyIdentifier: keyUriWithVersion(encryption, model),
    keyVaultArmId: keyVaultIdOf(encryption, model),
    status: members.status ?? literal('Enabled'),
    userAssignedIdentity: encryption.identityId ?? reader?.id,
  };
}

function identityView({ identityType, userAssignedIdentities }: Workspace) {
  const ids = userAssignedIdentities.map(({ id }) => id);
  return {
    type: literal(identityType),
    userAssignedIdentities: ids.length === 0 ? undefined : userAssignedMap(ids),
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
  const { settings } = workspace;
  return {
    ...resourceView(
      workspaceType,
      workspace.apiVersion ?? apiVersion,
      { name: model.name },
      workspaceDependencies(model),
    ),
    ...pick(settings, passedOn),
    managedNetwork: managedNetworkView(model),
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
    primaryUserAssignedIdentity: primaryIdentity(workspace)?.id,
    encryption: workspace.encryption ? encryptionView(workspace.encryption, model) : {},
  };
}

/** Only what the template declares may be waited for. */
function workspaceDependencies(model: WorkspaceModel): readonly Expression[] {
  // Also those that only parts of the workspace use: the parts wait for the workspace.
  const identities = declaredIdentities(model).map(({ id }) => id);
  const { storageAccount, keyVault, applicationInsights, containerRegistry, workspace, network } = model;
  // Serverless computes may stand in the virtual network of the template.
  const networks = workspace.settings.serverlessComputeSettings === undefined ? [] : networkIsReady(network);
  const associated = declaredIds(storageAccount, keyVault, applicationInsights, containerRegistry);
  const roles = model.roleAssignments.filter(({ needed }) => needed).map(assignmentId);
  const all = [
    ...identities,
    ...associated,
    ...networks,
    ...policiesToWaitFor(model),
    ...keyDependencies(model),
    ...roles,
  ];
  return distinct(all);
}

function workspaceOutputs(model: WorkspaceModel): readonly TemplateOutput[] {
  const id = resourceId(workspaceType, model.name);
  return [
    { name: 'resourceId', type: 'string', value: id, description: 'Resource id of the workspace.' },
    { name: 'name', type: 'string', value: model.name, description: 'Name of the workspace.' },
    { name: 'location', type: 'string', value: model.location, description: 'Region of the workspace.' },
    {
      name: 'resourceGroupName',
      type: 'string',
      value: member(call('resourceGroup'), 'name'),
      description: 'Name of the resource group of the workspace.',
    },
    principalOutput(model),
    stateOutput('workspaceId', 'Id by which the service knows the workspace.', model),
    stateOutput('discoveryUrl', 'Address by which clients find the service.', model),
  ];
}

/** What the service says of the workspace once it is there. */
function stateOutput(
  name: string,
  description: string,
  { name: workspace, workspace: settings }: WorkspaceModel,
): TemplateOutput {
  const { apiVersion = workspaceApiVersion } = settings;
  const value = member(reference(resourceId(workspaceType, workspace), apiVersion), name);
  return { name, type: 'string', value, description };
}

/** The principal that roles are given to: the system-assigned identity, else the first user-assigned one. */
function principalOutput(model: WorkspaceModel): TemplateOutput {
  const kind = primaryIdentity(model.workspace) === undefined ? 'system-assigned' : 'user-assigned';
  const { principalId: value } = workspacePrincipal(model);
  const description = `Principal id of the workspace's ${kind} identity.`;
  return { name: 'principalId', type: 'string', value, description };
}

const laterComputes =
  'Each compute instance and cluster that is added later brings a load balancer, which bills even while it is stopped.';

/**
 * The workspace is free; what it leads to is not.
 * @see https://learn.microsoft.com/azure/machine-learning/concept-plan-manage-cost
 * @see https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys
 */
function workspaceBilling(model: WorkspaceModel): string {
  const { workspace, containerRegistry, compute } = model;
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
    ...managedNetworkBilling(model),
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
    ...(settings.managedNetwork === undefined ? [] : [isolationIsOneWay]),
    ...(encryption === undefined ? [] : ['Encryption with a customer-managed key: on or off, and the vault.']),
  ];
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces */
export const workspaceModule: ResourceModule = {
  type: workspaceType,
  apiVersion: workspaceApiVersion,
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
        outputs: workspaceOutputs(model),
        billing: workspaceBilling(model),
        immutable: workspaceImmutable(model),
      },
    ];
  },
};
