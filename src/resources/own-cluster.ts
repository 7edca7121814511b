import { declaredIds } from '../model/associated.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import { equals, not } from '../model/expression-functions.ts';
import type { ComputeSettings } from './compute.ts';
import type { WorkspaceModel } from './model.ts';

/** The word that stands for the spec's own Kubernetes cluster where a compute says what it attaches. */
const ownCluster = 'kubernetesCluster';

type Attached = Pick<ComputeSettings, 'resourceId'>;

const attachesOwnCluster = ({ resourceId }: Attached): boolean =>
  resourceId !== undefined && literalValue(resourceId) === ownCluster;

/** The id that a compute attaches; nothing where the word stands for a cluster that the spec does not have. */
export function attachedId({ kubernetesCluster }: WorkspaceModel, settings: Attached): Expression | undefined {
  if (!attachesOwnCluster(settings)) return settings.resourceId;
  return kubernetesCluster.mode === 'none' ? undefined : kubernetesCluster.id;
}

/** What a compute waits for besides the workspace, and the condition under which there is something to attach. */
export function attachedAfter({ kubernetesCluster: cluster }: WorkspaceModel, settings: Attached) {
  if (!attachesOwnCluster(settings)) return { clusters: [], condition: undefined };
  const none = cluster.mode === 'choice' && cluster.allowsNone ? not(equals(cluster.option, 'none')) : undefined;
  return { clusters: declaredIds(cluster), condition: none };
}
