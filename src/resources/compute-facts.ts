import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { literalValue } from '../model/expression.ts';
import type { Compute as Spec } from '../spec/types/compute.ts';
import type { ComputeSettings, ComputeType } from './compute.ts';

/** What people should know of a compute besides its settings. */

const titles: Readonly<Record<ComputeType, string>> = {
  AmlCompute: 'compute cluster',
  ComputeInstance: 'compute instance',
  AKS: 'AKS compute',
  Kubernetes: 'Kubernetes compute',
  VirtualMachine: 'attached virtual machine',
  HDInsight: 'attached HDInsight cluster',
  Databricks: 'attached Databricks workspace',
  DataFactory: 'attached data factory',
  SynapseSpark: 'attached Spark pool',
};

export const computeTitle = (type: ComputeType): string => titles[type];

/** What a compute costs while nobody uses it; nothing of what is only attached: that bills where it is. */
export function computeBilling({ type, scale, resourceId }: ComputeSettings): string | undefined {
  switch (type) {
    case 'AmlCompute': {
      const min = scale.min && literalValue(scale.min);
      const nodes = min === undefined || min === 0 ? '' : ` ${nodesText(min)} all the time.`;
      return `A load balancer bills as long as the cluster exists, also while it has no nodes.${nodes}`;
    }
    case 'ComputeInstance':
      return 'A load balancer and the disk of the instance bill as long as it exists, also while it is stopped.';
    case 'AKS':
      return resourceId === undefined ? 'The nodes of the AKS cluster bill all the time.' : undefined;
    default:
      return undefined;
  }
}

const nodesText = (count: unknown): string => (count === 1 ? 'One node bills' : `${String(count)} nodes bill`);

/** What of a compute stays as it was made. */
export function computeImmutable({ type, resourceId }: ComputeSettings): readonly string[] {
  const again = 'A deployment does not update a compute: give `deployComputes=false` once it is there.';
  if (type === 'AmlCompute' || type === 'ComputeInstance') {
    return [
      'Name, `vmSize`, `subnet`, region and SSH stay as they were made. To change one, make a compute of another name: one that is made anew under the old name may keep the old size.',
      again,
    ];
  }
  if (resourceId === undefined) return ['Name, VM size and network stay as they were made.', again];
  return ['Name and `resourceId` stay: attach under another name.', again];
}

/** Where a spec asks for a log-in with local accounts; Azure has to leave these on then. */
export function localAccountsPath(
  { userAccountCredentials, administratorAccount, remoteLoginPortPublicAccess, sshSettings = {} }: Omit<Spec, 'name'>,
  path: SpecPath,
): SpecPath | undefined {
  if (userAccountCredentials !== undefined) return childPath(path, 'userAccountCredentials');
  if (administratorAccount !== undefined) return childPath(path, 'administratorAccount');
  if (remoteLoginPortPublicAccess === 'Enabled') return childPath(path, 'remoteLoginPortPublicAccess');
  const { sshPublicAccess, adminPublicKey } = sshSettings;
  if (sshPublicAccess === 'Enabled') return childPath(path, 'sshSettings', 'sshPublicAccess');
  if (sshPublicAccess === 'Disabled' || adminPublicKey === undefined) return undefined;
  return childPath(path, 'sshSettings', 'adminPublicKey');
}
