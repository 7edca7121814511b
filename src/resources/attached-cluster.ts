import { declaredIds } from '../model/associated.ts';
import type { Expression } from '../model/expression.ts';
import { equals, not } from '../model/expression-functions.ts';
import { extensionIds } from './machine-learning-extension.ts';
import type { WorkspaceModel } from './model.ts';
import { type Attached, attachesOwnCluster } from './own-cluster.ts';

/** The id that a compute attaches; nothing where the word stands for a cluster that the spec does not have. */
export function attachedId({ kubernetesCluster }: WorkspaceModel, settings: Attached): Expression | undefined {
  if (!attachesOwnCluster(settings)) return settings.resourceId;
  return kubernetesCluster.mode === 'none' ? undefined : kubernetesCluster.id;
}

/** What a compute waits for besides the workspace, and the condition under which there is something to attach. */
export function attachedAfter(model: WorkspaceModel, settings: Attached) {
  const { kubernetesCluster: cluster } = model;
  if (!attachesOwnCluster(settings)) return { clusters: [], condition: undefined };
  const none = cluster.mode === 'choice' && cluster.allowsNone ? not(equals(cluster.option, 'none')) : undefined;
  return { clusters: [...declaredIds(cluster), ...extensionIds(model)], condition: none };
}
