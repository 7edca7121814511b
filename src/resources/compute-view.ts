import { type Expression, literal } from '../model/expression.ts';
import { equals } from '../model/expression-functions.ts';
import { attachedId } from './attached-cluster.ts';
import type { Compute, ComputeSettings } from './compute.ts';
import { instanceView } from './compute-instance.ts';
import { pick } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { unionOf } from './union.ts';

/** Words that ARM has by the same name, whichever types have them. */
const sameInArm = [
  'address',
  'agentCount',
  'agentVmSize',
  'clusterFqdn',
  'clusterPurpose',
  'databricksAccessToken',
  'defaultInstanceType',
  'description',
  'enableNodePublicIp',
  'enableSSO',
  'extensionInstanceReleaseTrain',
  'extensionPrincipalId',
  'instanceTypes',
  'isNotebookInstanceCompute',
  'isolatedNetwork',
  'loadBalancerSubnet',
  'loadBalancerType',
  'namespace',
  'nodeCount',
  'nodeSize',
  'nodeSizeFamily',
  'notebookServerPort',
  'poolName',
  'propertyBag',
  'relayConnectionString',
  'resourceGroup',
  'serviceBusConnectionString',
  'sku',
  'sparkVersion',
  'sshPort',
  'subscriptionId',
  'vcName',
  'virtualMachineSize',
  'vmSize',
  'workspaceName',
  'workspaceUrl',
] as const satisfies ReadonlyArray<keyof ComputeSettings>;

/**
 * The compute as ARM will see it, with ARM's defaults made visible where they cost money or open a door.
 * @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/computes
 */
export function computeView(model: WorkspaceModel, { settings }: Compute) {
  const { type, autoScaleProperties, autoPauseProperties, administratorAccount, sslConfiguration } = settings;
  return {
    ...pick(settings, sameInArm),
    ...instanceView(settings.instance),
    ...clusterDefaults(settings),
    ...instanceDefaults(settings),
    computeType: literal(type),
    resourceId: attachedId(model, settings),
    location: settings.location ?? model.location,
    computeLocation: settings.computeLocation ?? settings.location,
    tags: unionOf(model.tags, settings.tags),
    identity: settings.identity,
    disableLocalAuth: settings.disableLocalAuth ?? impliedLocalAuth(settings),
    subnet: { id: settings.subnet },
    virtualMachineImage: { id: settings.virtualMachineImage },
    userAccountCredentials: {
      ...pick(settings.userAccountCredentials, ['adminUserName', 'adminUserPassword', 'adminUserSshPublicKey']),
    },
    sslConfiguration: {
      ...pick(sslConfiguration, ['cert', 'cname', 'key', 'leafDomainLabel', 'overwriteExistingDomain', 'status']),
    },
    aksNetworkingConfiguration: {
      ...pick(settings.aksNetworkingConfiguration, ['dnsServiceIP', 'dockerBridgeCidr', 'serviceCidr']),
      subnetId: settings.aksSubnet,
    },
    administratorAccount: {
      ...pick(administratorAccount, ['password', 'privateKeyData', 'publicKeyData', 'username']),
    },
    autoScaleProperties: { ...pick(autoScaleProperties, ['enabled', 'maxNodeCount', 'minNodeCount']) },
    autoPauseProperties: { ...pick(autoPauseProperties, ['delayInMinutes', 'enabled']) },
  };
}

/**
 * Nodes by the defaults of the Python SDK, which has no others than ARM where ARM states some.
 * @see https://learn.microsoft.com/python/api/azure-ai-ml/azure.ai.ml.entities.amlcompute
 */
function clusterDefaults({ type, scale, ...settings }: ComputeSettings) {
  const cluster = type === 'AmlCompute';
  const unless = (given: Expression | undefined, usual: string | number): Expression | undefined =>
    given ?? (cluster ? literal(usual) : undefined);
  const closed = Object.keys(settings.userAccountCredentials).length === 0;
  return {
    osType: unless(settings.osType, 'Linux'),
    vmPriority: unless(settings.vmPriority, 'Dedicated'),
    scaleSettings: {
      minNodeCount: unless(scale.min, 0),
      maxNodeCount: unless(scale.max, 4),
      nodeIdleTimeBeforeScaleDown: unless(scale.idleBeforeScaleDown, 'PT2M'),
    },
    remoteLoginPortPublicAccess: closed
      ? unless(settings.remoteLoginPortPublicAccess, 'Disabled')
      : settings.remoteLoginPortPublicAccess,
  };
}

function instanceDefaults({ type, applicationSharingPolicy, computeInstanceAuthorizationType }: ComputeSettings) {
  const usual = (text: string): Expression | undefined => (type === 'ComputeInstance' ? literal(text) : undefined);
  return {
    applicationSharingPolicy: applicationSharingPolicy ?? usual('Personal'),
    computeInstanceAuthorizationType: computeInstanceAuthorizationType ?? usual('personal'),
  };
}

/** Local accounts are off where the service makes the VMs, unless somebody is to log in by SSH. */
function impliedLocalAuth({ type, instance, localAccounts }: ComputeSettings): Expression | undefined {
  if (type !== 'AmlCompute' && type !== 'ComputeInstance') return undefined;
  const access = instance?.sshSettings.sshPublicAccess;
  if (access !== undefined && access.kind !== 'literal') return equals(access, 'Disabled');
  return literal(localAccounts === undefined);
}
