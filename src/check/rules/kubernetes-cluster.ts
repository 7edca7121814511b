import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import type { KubernetesClusterSettings } from '../../resources/kubernetes-cluster.ts';
import { settingPath, settingsOf } from './associated-places.ts';
import type { Compute } from './compute-setting.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

interface Cluster {
  readonly settings: KubernetesClusterSettings;
  readonly origin: SpecPath;
}

/** The spec's own Kubernetes cluster beside the computes that attach it. */
export function kubernetesCluster(context: RuleContext): void {
  const { model, report } = context;
  const attached = model.compute.filter(({ settings }) => isKnownAs(settings.resourceId, 'kubernetesCluster'));
  if (model.kubernetesCluster.mode === 'none') {
    for (const { origin } of attached) {
      const message = "`kubernetesCluster` stands for the spec's own cluster, and there is none";
      const hint = 'add `kubernetesCluster: new`, or give a resource id';
      report(finding('AML3063', { path: childPath(origin, 'resourceId'), message, hint }));
    }
    return;
  }
  const cluster = settingsOf(model.kubernetesCluster);
  if (cluster === undefined) return;
  if (attached.length === 0) reportUnused(cluster, context);
  else reportUnusable(cluster, context);
  for (const compute of attached) reportExtension(compute, cluster, context);
}

function reportUnused({ origin }: Cluster, { report }: RuleContext): void {
  const message = 'the workspace does not use the cluster: no compute attaches it';
  const hint = 'add `compute: [{name: aks, type: AKS, resourceId: kubernetesCluster}]`';
  report(finding('AML3113', { path: origin, message, hint }));
}

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-deploy-kubernetes-extension#limitations */
function reportUnusable(cluster: Cluster, { parameters, report }: RuleContext): void {
  const { settings } = cluster;
  const tell = (path: SpecPath, message: string, hint: string): void =>
    report(finding('AML3110', { path, message, hint }));
  if (canBe(effective(settings, 'disableLocalAccounts'), true, parameters)) {
    const path = settingPath(cluster, 'disableLocalAccounts');
    tell(path, 'Azure Machine Learning does not take a cluster whose local accounts are off', 'leave it out');
  }
  if (canBe(settings.identity.type, 'None', parameters) || memberOf(settings.properties, 'servicePrincipalProfile')) {
    const own = memberOf(settings.properties, 'servicePrincipalProfile') !== undefined;
    const path = childPath(cluster.origin, ...(own ? ['properties', 'servicePrincipalProfile'] : ['identity', 'type']));
    tell(path, 'Azure Machine Learning takes only clusters with a managed identity', 'take `SystemAssigned`');
  }
}

/**
 * A compute of type `Kubernetes` is attached by an extension of the cluster, which a new one does not have if the spec refuses it.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-deploy-kubernetes-extension
 */
function reportExtension({ settings, origin }: Compute, cluster: Cluster, { report }: RuleContext): void {
  if (settings.type !== 'Kubernetes' || cluster.settings.machineLearningExtension !== 'none') return;
  const message = 'a new cluster lacks the extension of Azure Machine Learning, without which it cannot be attached';
  const hint =
    'leave out `machineLearningExtension: none`; or deploy with `deployComputes=false`, run `az k8s-extension create --extension-type Microsoft.AzureML.Kubernetes`, then deploy with `true`';
  const related = [{ path: cluster.origin, message: 'the new cluster' }];
  report(finding('AML3111', { path: childPath(origin, 'resourceId'), message, hint, related }));
}
