import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { Spec } from '../spec/types.ts';
import { type AccessPolicy, accessPoliciesFromSpec } from './access-policy.ts';
import { type AiServices, aiServicesReading } from './ai-services.ts';
import { type Assets, assetsFromSpec } from './asset.ts';
import { associatedFromSpec } from './associated-from-spec.ts';
import { type BatchEndpoint, batchEndpointsFromSpec } from './batch-endpoint.ts';
import { type CapabilityHost, capabilityHostsFromSpec } from './capability-host.ts';
import { type Compute, computesFromSpec } from './compute.ts';
import { type Connection, connectionsFromSpec } from './connection.ts';
import { type Datastore, datastoresFromSpec } from './datastore.ts';
import { type FeatureStore, featureStoreFromSpec } from './feature-store.ts';
import { type Job, jobsFromSpec } from './job.ts';
import { type KubernetesCluster, kubernetesClusterReading } from './kubernetes-cluster.ts';
import { firstRegion, type MlRegistry, mlRegistryFromSpec } from './ml-registry.ts';
import type { CoreModel } from './model.ts';
import { type NamedIdentity, namedIdentitiesFromSpec } from './named-identity.ts';
import { type Network, networkFromSpec } from './network.ts';
import { type OnlineEndpoint, onlineEndpointsFromSpec } from './online-endpoint.ts';
import { logsUsedBy, type Operations, operationsFromSpec } from './operations.ts';
import { type PreviewResource, previewResourcesFromSpec } from './preview-resource.ts';
import { type PrivateEndpoints, privateEndpointsFromSpec } from './private-endpoints.ts';
import { type Project, projectsFromSpec } from './project.ts';
import { type ResourceGroup, resourceGroupFromSpec } from './resource-group.ts';
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

/** What words of the workspace may name. */
export interface BeforeWorkspace {
  readonly network: Network;
  /** The identities that the spec names, for the workspace and its parts to use. */
  readonly userAssignedIdentities: readonly NamedIdentity[];
}

/** What a spec has besides a workspace and what that is associated with. Read only for specs that have some of it. */
export interface Sections extends Operations {
  /** What a spec of kind Registry is about, in the place of a workspace: that counts as existing then. */
  readonly mlRegistry: MlRegistry | undefined;
  /** The resource group, if the template makes it. */
  readonly resourceGroup: ResourceGroup | undefined;
  readonly privateEndpoints: PrivateEndpoints;
  readonly kubernetesCluster: KubernetesCluster;
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
  readonly accessPolicies: readonly AccessPolicy[];
  readonly roleAssignments: readonly RoleAssignment[];
  /** Whether a deployment assigns roles. */
  readonly deployRoleAssignments: Expression;
}

const at = (key: keyof Spec): SpecPath => childPath(rootPath, key);

/** What the rest of a spec has to know of its sections before they are read. */
export interface Inspected {
  /** The spec without what is not of its kind. */
  readonly spec: Spec;
  /** The region that it names where it says no `location`. */
  readonly region: unknown;
  /** Who needs a Log Analytics workspace, as the start of a sentence. */
  readonly logsUsedBy: string | undefined;
}

export function inspect(whole: Spec, reader: SpecReader): Inspected {
  const spec = specOfItsKind(whole, reader);
  return { spec, region: firstRegion(spec), logsUsedBy: logsUsedBy(spec) };
}

/** The network and the identities, which words of the workspace name. */
export function readBefore(spec: Spec, reader: SpecReader): BeforeWorkspace {
  const network = networkFromSpec(spec, reader);
  const path = at('userAssignedIdentities');
  return { network, userAssignedIdentities: namedIdentitiesFromSpec(spec.userAssignedIdentities, path, reader) };
}

/** Reads the sections in an order in which each finds what it names. */
export function sectionsFromSpec(spec: Spec, core: CoreModel, reader: SpecReader): Sections {
  const { workspace, location } = core;
  const mlRegistry = mlRegistryFromSpec(spec, core, reader);
  const model = {
    ...core,
    mlRegistry,
    privateEndpoints: privateEndpointsFromSpec(spec, { ...core, mlRegistry }, reader),
    kubernetesCluster: associatedFromSpec(
      kubernetesClusterReading(workspace.identityNames),
      spec.kubernetesCluster,
      { path: at('kubernetesCluster'), default: 'none' },
      reader,
    ),
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
    resourceGroup: resourceGroupFromSpec(spec, location, reader),
  };
  const accessPolicies = accessPoliciesFromSpec(spec.accessPolicies, at('accessPolicies'), { model, reader });
  return { ...model, accessPolicies, ...rolesFromSpec(spec, model, reader) };
}
