import { nodes, subnet, vmSize, words } from './compute-parts.ts';
import { armObject, duration, flag, oneOf, required, resourceIdText, secret, text } from './value.ts';

const scale = words(
  {
    min: nodes('Nodes that are always there; with 0 an idle cluster has none that bill.', 0, { default: 0 }),
    max: nodes('Most nodes that there are at a time.', 4, { default: 4 }),
    idleBeforeScaleDown: duration({
      description: 'How long a node is idle before it goes, as an ISO 8601 duration.',
      default: 'PT2M',
      example: 'PT15M',
    }),
  },
  'How many nodes the cluster has.',
  { min: 0, max: 4, idleBeforeScaleDown: 'PT15M' },
);

const userAccountCredentials = words(
  {
    adminUserName: required(
      text({
        description: 'Name of the account on each node. It becomes a parameter of the template.',
        example: 'azureuser',
      }),
    ),
    adminUserPassword: secret({
      description: 'Password of the account.',
      example: { parameter: 'clusterAdminPassword', secure: true },
    }),
    adminUserSshPublicKey: secret({
      description: 'Public SSH key of the account. ARM takes it for a secret.',
      example: { parameter: 'clusterSshPublicKey', secure: true },
    }),
  },
  'An account on the nodes to log in with by SSH; needs `disableLocalAuth: false`, which it then is by itself.',
  { adminUserName: 'azureuser', adminUserSshPublicKey: { parameter: 'clusterSshPublicKey' } },
);

/** A cluster of VMs that the service manages. @see https://learn.microsoft.com/azure/machine-learning/how-to-create-attach-compute-cluster */
export const amlCompute = {
  vmSize: required(vmSize),
  vmPriority: oneOf(['Dedicated', 'LowPriority'], {
    description: 'Low-priority VMs are cheap, and taken away when Azure needs them.',
    default: 'Dedicated',
    example: 'LowPriority',
  }),
  osType: oneOf(['Linux', 'Windows'], {
    description: 'Operating system of the nodes.',
    default: 'Linux',
    example: 'Linux',
  }),
  scale,
  subnet,
  enableNodePublicIp: flag({
    description: 'Whether nodes have public addresses. Without, they need a subnet or a managed network.',
    example: false,
  }),
  isolatedNetwork: flag({ description: 'Whether the network of the cluster is isolated.', example: false }),
  remoteLoginPortPublicAccess: oneOf(['Enabled', 'Disabled', 'NotSpecified'], {
    description:
      "Whether the SSH port of the nodes is open to the public; `Disabled` unless there are `userAccountCredentials`, ARM's own default else.",
    example: 'Disabled',
  }),
  userAccountCredentials,
  virtualMachineImage: resourceIdText({
    description: 'Resource id of the image that nodes are made from.',
    example:
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-img/providers/Microsoft.Compute/images/aml',
  }),
  propertyBag: armObject({ description: "ARM's property bag of the cluster.", example: { key: 'value' } }),
};
