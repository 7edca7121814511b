import { literalValue } from '../model/expression.ts';
import type { ComputeSettings } from './compute.ts';

/** The word that stands for the spec's own Kubernetes cluster where a compute says what it attaches. */
const ownCluster = 'kubernetesCluster';

export type Attached = Pick<ComputeSettings, 'resourceId'>;

export const attachesOwnCluster = ({ resourceId }: Attached): boolean =>
  resourceId !== undefined && literalValue(resourceId) === ownCluster;
