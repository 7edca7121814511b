import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal, literalValue, parameter } from '../model/expression.ts';
import { and } from '../model/expression-functions.ts';
import type { NameKind } from '../model/names.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import { workspaceNetwork } from '../model/workspace-network.ts';
import type { Compute as Spec } from '../spec/types/compute.ts';
import { attachedAfter } from './attached-cluster.ts';
import { computeBilling, computeImmutable, computeTitle, localAccountsPath } from './compute-facts.ts';
import { type InstanceParts, instancePartsFromSpec } from './compute-instance.ts';
import { ComputeParameters } from './compute-parameters.ts';
import { computeView } from './compute-view.ts';
import type { ResourceModule } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { declareSubResource, type SubResource, subResourcesFromSpec, workspaceIsReady } from './sub-resource.ts';
import { type IdentityView, subResourceIdentityFromSpec } from './sub-resource-identity.ts';
import { subnetReference } from './subnet-reference.ts';
import type { Workspace } from './workspace.ts';

export type ComputeType = Spec['type'];

/** Words with words inside: each is read on its own. */
type Group =
  | 'scale'
  | 'userAccountCredentials'
  | 'sslConfiguration'
  | 'aksNetworkingConfiguration'
  | 'administratorAccount'
  | 'autoScaleProperties'
  | 'autoPauseProperties';
type InstanceWord = 'schedules' | 'customServices' | 'setupScripts' | 'assignedUser' | 'sshSettings';
type Groups = { readonly [G in Group]: Members<NonNullable<Spec[G]>> };
type Plain = Omit<Spec, 'name' | 'type' | 'identity' | 'subnet' | 'idleTimeBeforeShutdown' | Group | InstanceWord>;

export interface ComputeSettings extends Members<Plain>, Groups {
  readonly type: ComputeType;
  readonly identity: IdentityView;
  readonly subnet: Expression | undefined;
  /** Id of the subnet of an AKS cluster. */
  readonly aksSubnet: Expression | undefined;
  /** Where the spec asks for a log-in with local accounts; absent where it does not. */
  readonly localAccounts: SpecPath | undefined;
  /** Absent of everything but a compute instance. */
  readonly instance: InstanceParts | undefined;
}

export type Compute = SubResource<ComputeSettings>;

interface ComputeContext {
  readonly workspace: Workspace;
  readonly reader: SpecReader;
}

/** The parameter that leaves all computes alone on a second deployment. */
const deployComputes = 'deployComputes';

const nameKinds: Readonly<Partial<Record<ComputeType, NameKind>>> = {
  AmlCompute: 'amlCompute',
  ComputeInstance: 'computeInstance',
};

export function computesFromSpec(
  items: readonly Spec[] | undefined,
  path: SpecPath,
  { workspace, reader }: ComputeContext,
): readonly Compute[] {
  if (items === undefined || items.length === 0) return [];
  reader.declareParameter({
    own: true,
    name: deployComputes,
    type: 'bool',
    defaultValue: literal(true),
    description: 'Whether computes are deployed. They cannot be updated: give false once they are there.',
    origin: path,
  });
  const parameters = new ComputeParameters(reader);
  const nameKind = ({ type }: Omit<Spec, 'name'>): NameKind => nameKinds[type] ?? 'attachedCompute';
  return subResourcesFromSpec(nameKind, items, computeFromSpec, { path, reader });

  function computeFromSpec(spec: Omit<Spec, 'name'>, at: SpecPath, name: Expression): ComputeSettings {
    const settings = settingsFromSpec(spec, at, { workspace, reader });
    const symbol = parameters.symbol(name);
    const given = literalValue(name);
    const whose = typeof given === 'string' ? `the compute "${given}"` : 'the compute';
    const size = (key: 'vmSize' | 'agentVmSize'): Expression | undefined =>
      parameters.parameter(settings[key], symbol, {
        suffix: 'VmSize',
        what: `VM size of ${whose}.`,
        path: childPath(at, key),
      });
    const adminUserName = parameters.parameter(settings.userAccountCredentials.adminUserName, symbol, {
      suffix: 'AdminUserName',
      what: `Name of the account on the nodes of ${whose}.`,
      path: childPath(at, 'userAccountCredentials', 'adminUserName'),
    });
    const [vmSize, agentVmSize] = [size('vmSize'), size('agentVmSize')];
    return {
      ...settings,
      ...(vmSize && { vmSize }),
      ...(agentVmSize && { agentVmSize }),
      userAccountCredentials: { ...settings.userAccountCredentials, ...(adminUserName && { adminUserName }) },
    };
  }
}

/** Whether the service puts the compute into a network of its own. */
function isRefused(type: ComputeType, workspace: Workspace, { parameters }: SpecReader): boolean {
  return (type === 'AmlCompute' || type === 'ComputeInstance') && workspaceNetwork(workspace, parameters) === 'managed';
}

function settingsFromSpec(
  spec: Omit<Spec, 'name'>,
  path: SpecPath,
  { workspace, reader }: ComputeContext,
): ComputeSettings {
  const at = (...keys: readonly string[]): SpecPath => childPath(path, ...keys);
  const { type, identity, subnet, idleTimeBeforeShutdown, ...others } = spec;
  const { schedules, customServices, setupScripts, assignedUser, sshSettings, ...words } = others;
  const { scale, userAccountCredentials, sslConfiguration, aksNetworkingConfiguration, ...rest } = words;
  const { administratorAccount, autoScaleProperties, autoPauseProperties, ...plain } = rest;
  const subnetOf = (given: unknown): Expression =>
    // A rule refuses any subnet then: that there is none of the name need not be told, too.
    isRefused(type, workspace, reader)
      ? reader.expression(given, at('subnet'))
      : subnetReference(given, at('subnet'), reader);
  const { subnet: aksSubnet, ...aksNetworking } = aksNetworkingConfiguration ?? {};
  return {
    ...reader.members<Plain>(plain, path),
    type,
    identity: subResourceIdentityFromSpec(identity, workspace.identityNames, at('identity'), reader),
    subnet: subnet === undefined ? undefined : subnetOf(subnet),
    aksSubnet:
      aksSubnet === undefined
        ? undefined
        : subnetReference(aksSubnet, at('aksNetworkingConfiguration', 'subnet'), reader),
    instance: type === 'ComputeInstance' ? instancePartsFromSpec(spec, path, reader) : undefined,
    localAccounts: localAccountsPath(spec, path),
    scale: reader.members(scale, at('scale')),
    userAccountCredentials: reader.members(userAccountCredentials, at('userAccountCredentials')),
    sslConfiguration: reader.members(sslConfiguration, at('sslConfiguration')),
    aksNetworkingConfiguration: reader.members(aksNetworking, at('aksNetworkingConfiguration')),
    administratorAccount: reader.members(administratorAccount, at('administratorAccount')),
    autoScaleProperties: reader.members(autoScaleProperties, at('autoScaleProperties')),
    autoPauseProperties: reader.members(autoPauseProperties, at('autoPauseProperties')),
  };
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/computes */
export const computeModule: ResourceModule = {
  type: 'Microsoft.MachineLearningServices/workspaces/computes',
  apiVersion: apiVersions['Microsoft.MachineLearningServices/workspaces/computes'],
  partial: 'compute',
  declare(model: WorkspaceModel) {
    return model.compute.map((item) => {
      const { settings } = item;
      const billing = computeBilling(settings);
      const title = computeTitle(settings.type);
      const attached = attachedAfter(model, settings);
      const condition = attached.condition
        ? and(parameter(deployComputes), attached.condition)
        : parameter(deployComputes);
      const dependsOn = [...workspaceIsReady(model), ...attached.clusters];
      const view = computeView(model, item);
      return {
        ...declareSubResource(model, item, { module: this, title, condition, dependsOn, view }),
        ...(billing !== undefined && { billing }),
        immutable: computeImmutable(settings),
      };
    });
  },
};
