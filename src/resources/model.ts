import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { call, type Expression, member } from '../model/expression.ts';
import { interpolate, take, uniqueString } from '../model/expression-functions.ts';
import { nameRules } from '../model/names.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import { possibleValues } from '../model/template.ts';
import type { Spec } from '../spec/types.ts';
import { type AiServices, aiServicesReading } from './ai-services.ts';
import { type ApplicationInsights, applicationInsightsReading } from './application-insights.ts';
import { type Assets, assetsFromSpec } from './asset.ts';
import { associatedFromSpec } from './associated-from-spec.ts';
import type { AssociatedPlace } from './associated-reading.ts';
import { type BatchEndpoint, batchEndpointsFromSpec } from './batch-endpoint.ts';
import { type CapabilityHost, capabilityHostsFromSpec } from './capability-host.ts';
import { type Compute, computesFromSpec } from './compute.ts';
import { type Connection, connectionsFromSpec } from './connection.ts';
import { type ContainerRegistry, containerRegistryReading } from './container-registry.ts';
import { type Datastore, datastoresFromSpec } from './datastore.ts';
import { type FeatureStore, featureStoreFromSpec } from './feature-store.ts';
import { type Job, jobsFromSpec } from './job.ts';
import { type KeyVault, keyVaultReading } from './key-vault.ts';
import { type LogAnalyticsWorkspace, logAnalyticsWorkspaceReading } from './log-analytics-workspace.ts';
import { firstRegion, type MlRegistry, mlRegistryFromSpec } from './ml-registry.ts';
import { type NamedIdentity, namedIdentitiesFromSpec } from './named-identity.ts';
import { type Network, networkFromSpec } from './network.ts';
import { type OnlineEndpoint, onlineEndpointsFromSpec } from './online-endpoint.ts';
import { logsUsedBy, type Operations, operationsFromSpec } from './operations.ts';
import { type PreviewResource, previewResourcesFromSpec } from './preview-resource.ts';
import { type PrivateEndpoints, privateEndpointsFromSpec } from './private-endpoints.ts';
import { type Project, projectsFromSpec } from './project.ts';
import { type ResourceGroup, resourceGroupFromSpec } from './resource-group.ts';
import { checkName } from './resource-name.ts';
import type { RoleAssignment } from './role-assignment.ts';
import { rolesFromSpec } from './roles.ts';
import { type Schedule, schedulesFromSpec } from './schedule.ts';
import {
  type MarketplaceSubscription,
  marketplaceSubscriptionsFromSpec,
  type ServerlessEndpoint,
  serverlessEndpointsFromSpec,
} from './serverless-endpoint.ts';
import { specOfItsKind } from './spec-kind.ts';
import { type StorageAccount, storageAccountReading } from './storage-account.ts';
import { tagsFromSpec } from './tags.ts';
import { type Workspace, type WorkspaceKind, workspaceFromSpec } from './workspace.ts';

/** A workspace and everything around it, as the spec means it. */
export interface WorkspaceModel extends Operations {
  readonly name: Expression;
  readonly location: Expression;
  /** Tags of every resource; absent when the spec has none. */
  readonly tags: Expression | undefined;
  /** Names of these tags; absent where only the deployment knows them. */
  readonly tagNames: readonly string[] | undefined;
  readonly requiredTags: readonly string[];
  readonly workspace: Workspace;
  /** What a spec of kind Registry is about, in the place of a workspace: that counts as existing then. */
  readonly mlRegistry: MlRegistry | undefined;
  readonly storageAccount: StorageAccount;
  readonly keyVault: KeyVault;
  readonly applicationInsights: ApplicationInsights;
  readonly logAnalyticsWorkspace: LogAnalyticsWorkspace;
  readonly containerRegistry: ContainerRegistry;
  readonly network: Network;
  /** The resource group, if the template makes it. */
  readonly resourceGroup: ResourceGroup | undefined;
  readonly privateEndpoints: PrivateEndpoints;
  readonly compute: readonly Compute[];
  readonly aiServices: AiServices;
  readonly connections: readonly Connection[];
  readonly assets: Assets;
  readonly featureStore: FeatureStore | undefined;
  readonly projects: readonly Project[];
  readonly datastores: readonly Datastore[];
  readonly onlineEndpoints: readonly OnlineEndpoint[];
  readonly batchEndpoints: readonly BatchEndpoint[];
  readonly serverlessEndpoints: readonly ServerlessEndpoint[];
  readonly marketplaceSubscriptions: readonly MarketplaceSubscription[];
  readonly capabilityHosts: readonly CapabilityHost[];
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
  readonly previewResources: readonly PreviewResource[];
  /** The identities that the spec names, for the workspace and its parts to use. */
  readonly userAssignedIdentities: readonly NamedIdentity[];
  readonly roleAssignments: readonly RoleAssignment[];
  /** Whether a deployment assigns roles. */
  readonly deployRoleAssignments: Expression;
}

/** What roles are given on and to. */
export type ModelWithoutRoles = Omit<WorkspaceModel, 'roleAssignments' | 'deployRoleAssignments'>;

export function modelFromSpec(whole: Spec, reader: SpecReader): WorkspaceModel {
  const spec = specOfItsKind(whole, reader);
  const at = (key: keyof Spec): SpecPath => childPath(rootPath, key);
  const isRegistry = spec.kind === 'Registry';
  const name = nameParameter(spec, isRegistry ? registryNaming : workspaceNaming, reader);
  const location = locationFromSpec(spec.location ?? firstRegion(spec), at('location'), reader);
  const tags = commonTags(spec.tags, at('tags'), reader);
  const network = networkFromSpec(spec, reader);
  const userAssignedIdentities = namedIdentitiesFromSpec(
    spec.userAssignedIdentities,
    at('userAssignedIdentities'),
    reader,
  );
  const workspace = workspaceFromSpec(
    isRegistry ? 'existing' : spec.workspace,
    userAssignedIdentities,
    at('workspace'),
    reader,
  );
  const requiredTags = spec.requiredTags ?? [];
  const tagNames = tagNamesOf(spec.tags);
  const associated = associatedResources(spec, workspace, reader);
  const model = {
    name,
    location,
    tags,
    tagNames,
    requiredTags,
    workspace,
    ...associated,
    mlRegistry: mlRegistryFromSpec(spec, location, reader),
    network,
    privateEndpoints: privateEndpointsFromSpec(spec, { name, location, workspace, network, ...associated }, reader),
    compute: computesFromSpec(spec.compute, at('compute'), { workspace, reader }),
    aiServices: associatedFromSpec(
      aiServicesReading,
      spec.aiServices,
      { path: at('aiServices'), default: 'none' },
      reader,
    ),
    connections: connectionsFromSpec(spec.connections, at('connections'), reader),
    assets: assetsFromSpec(spec.assets, at('assets'), reader),
    featureStore: featureStoreFromSpec(spec.featureStore, at('featureStore'), reader),
    projects: projectsFromSpec(spec.projects, workspace, at('projects'), reader),
    datastores: datastoresFromSpec(spec.datastores, at('datastores'), reader),
    batchEndpoints: batchEndpointsFromSpec(spec.batchEndpoints, workspace, at('batchEndpoints'), reader),
    serverlessEndpoints: serverlessEndpointsFromSpec(
      spec.serverlessEndpoints,
      workspace,
      at('serverlessEndpoints'),
      reader,
    ),
    marketplaceSubscriptions: marketplaceSubscriptionsFromSpec(
      spec.marketplaceSubscriptions,
      at('marketplaceSubscriptions'),
      reader,
    ),
    jobs: jobsFromSpec(spec.jobs, at('jobs'), reader),
    previewResources: previewResourcesFromSpec(spec.previewResources, workspace, at('previewResources'), reader),
    schedules: schedulesFromSpec(spec.schedules, at('schedules'), reader),
    capabilityHosts: capabilityHostsFromSpec(spec.capabilityHosts, at('capabilityHosts'), reader),
    onlineEndpoints: onlineEndpointsFromSpec(spec.onlineEndpoints, workspace, at('onlineEndpoints'), reader),
    ...operationsFromSpec(spec, reader),
    userAssignedIdentities,
    resourceGroup: resourceGroupFromSpec(spec, location, reader),
  };
  return { ...model, ...rolesFromSpec(spec, model, reader) };
}

/** What the thing that a spec is about is called. */
interface Naming {
  readonly kind: 'workspace' | 'mlRegistry';
  readonly parameter: string;
  readonly description: string;
}

const workspaceNaming: Naming = {
  kind: 'workspace',
  parameter: 'workspaceName',
  description: 'Name of the workspace.',
};
const registryNaming: Naming = {
  kind: 'mlRegistry',
  parameter: 'registryName',
  description: 'Name of the registry.',
};

/** The parameter `workspaceName` or `registryName`, so that one template serves several of them. */
function nameParameter(spec: Spec, { kind, parameter, description }: Naming, reader: SpecReader): Expression {
  const path = childPath(rootPath, 'name');
  const given = reader.expression(spec.name, path, 'name');
  checkName(kind, given, path, reader);
  // The spec describes the parameter itself.
  if (given.kind === 'parameter' && given.name === parameter && spec.uniqueName !== true) return given;
  const defaultValue = spec.uniqueName === true ? interpolate([given, '-', groupSuffix()]) : given;
  const { minLength, maxLength } = nameRules[kind];
  if (spec.uniqueName === true) reportTooLong(given, { maxLength, path: childPath(rootPath, 'uniqueName') }, reader);
  return reader.declareParameter({
    own: true,
    name: parameter,
    type: 'string',
    defaultValue,
    minLength,
    maxLength,
    description,
    origin: path,
  });
}

const suffixLength = 5;

/** Five characters that differ by resource group. */
function groupSuffix(): Expression {
  return take(uniqueString(member(call('resourceGroup'), 'id')), suffixLength);
}

function reportTooLong(
  name: Expression,
  { maxLength, path }: { readonly maxLength: number; readonly path: SpecPath },
  reader: SpecReader,
): void {
  const longest = maxLength - suffixLength - 1;
  for (const value of possibleValues(name, reader.parameters)) {
    if (typeof value !== 'string' || value.length <= longest) continue;
    const message = `leaves ${longest} characters for the name, which has ${value.length}`;
    reader.report(finding('AML2001', { path, message, hint: 'shorten `name`' }));
  }
}

/** The parameter `location`: the spec's region, else the resource group's. */
function locationFromSpec(location: unknown, path: SpecPath, reader: SpecReader): Expression {
  const given = location === undefined ? undefined : reader.expression(location, path, 'name');
  if (given?.kind === 'parameter') return given;
  return reader.declareParameter({
    own: true,
    name: 'location',
    type: 'string',
    defaultValue: given ?? member(call('resourceGroup'), 'location'),
    description: 'Azure region of all resources.',
    origin: path,
  });
}

/** The parameter `tags`, so that a deployment can add its own; a variable where they are not plain data. */
function commonTags(tags: Spec['tags'], path: SpecPath, reader: SpecReader): Expression | undefined {
  const given = tagsFromSpec(tags, path, reader);
  if (given === undefined || given.kind === 'parameter') return given;
  if (given.kind !== 'literal') return reader.declareVariable('tags', given);
  return reader.declareParameter({
    own: true,
    name: 'tags',
    type: 'object',
    defaultValue: given,
    description: 'Tags of every resource.',
    origin: path,
  });
}

function tagNamesOf(tags: Spec['tags']): readonly string[] | undefined {
  const names = Object.keys(tags ?? {});
  return isPlaceholder(tags) ? undefined : names;
}

/** Whether a parameter or an expression stands in the place of a mapping. */
function isPlaceholder(value: object | undefined): boolean {
  return value !== undefined && ('parameter' in value || 'expression' in value);
}

type AssociatedResources = Pick<
  WorkspaceModel,
  'storageAccount' | 'keyVault' | 'applicationInsights' | 'logAnalyticsWorkspace' | 'containerRegistry'
>;

/** What a spec that says nothing gets, and whether the service works without it. */
function associatedResources(spec: Spec, { kind, existing }: Workspace, reader: SpecReader): AssociatedResources {
  // A project works with the resources of its hub, an existing workspace with those that it has; a hub can do without some.
  const hasOthers = kind === 'Project' || existing;
  const usual = hasOthers ? 'none' : 'new';
  const at = (key: keyof Spec, ...optionalFor: readonly WorkspaceKind[]): AssociatedPlace => ({
    path: childPath(rootPath, key),
    default: usual,
    needed:
      hasOthers || optionalFor.includes(kind)
        ? undefined
        : { code: 'AML3001', why: `a workspace of kind ${kind} needs it` },
  });
  const insightsAt = at('applicationInsights', 'Hub');
  const applicationInsights = associatedFromSpec(
    applicationInsightsReading,
    spec.applicationInsights,
    insightsAt,
    reader,
  );
  const insightsAreMade = applicationInsights.mode === 'new' || applicationInsights.mode === 'choice';
  const usedBy = logsUsedBy(spec);
  const logsAt: AssociatedPlace = {
    path: childPath(rootPath, 'logAnalyticsWorkspace'),
    default: insightsAreMade || usedBy !== undefined ? 'new' : 'none',
    needed: logsNeeded(insightsAreMade, usedBy),
  };
  const registryAt: AssociatedPlace = {
    path: childPath(rootPath, 'containerRegistry'),
    default: usual,
    needed: hasOthers ? undefined : registryNeeded(spec.requiredTags ?? []),
  };
  const { storageAccount, keyVault, logAnalyticsWorkspace, containerRegistry } = spec;
  return {
    storageAccount: associatedFromSpec(storageAccountReading, storageAccount, at('storageAccount'), reader),
    keyVault: associatedFromSpec(keyVaultReading, keyVault, at('keyVault', 'Hub'), reader),
    applicationInsights,
    logAnalyticsWorkspace: associatedFromSpec(logAnalyticsWorkspaceReading, logAnalyticsWorkspace, logsAt, reader),
    containerRegistry: associatedFromSpec(containerRegistryReading, containerRegistry, registryAt, reader),
  };
}

function logsNeeded(insightsAreMade: boolean, usedBy: string | undefined): AssociatedPlace['needed'] {
  if (insightsAreMade) return { code: 'AML3016', why: 'new Application Insights store their data in it' };
  return usedBy === undefined ? undefined : { code: 'AML3091', why: `${usedBy} use it` };
}

/**
 * Without a registry the service makes one when it first builds an image, and does not tag it: a policy that demands tags
 * refuses it then.
 */
function registryNeeded(requiredTags: readonly string[]): AssociatedPlace['needed'] {
  if (requiredTags.length === 0) return undefined;
  const why = `tags are demanded (${requiredTags.join(', ')}), and the service cannot tag one that it makes by itself`;
  return { code: 'AML3003', why };
}
