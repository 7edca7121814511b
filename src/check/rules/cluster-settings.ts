import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import type { KubernetesClusterSettings } from '../../resources/kubernetes-cluster.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

interface Contradiction {
  readonly keys: readonly (string | number)[];
  readonly message: string;
  readonly hint: string;
}

/** Settings of the Kubernetes cluster that AKS refuses together. */
export function clusterSettings({ model, report }: RuleContext): void {
  const cluster = settingsOf(model.kubernetesCluster);
  if (cluster === undefined) return;
  const at = (keys: Contradiction['keys']): SpecPath => childPath(cluster.origin, ...keys);
  for (const { keys, message, hint } of [
    ...pools(cluster.settings),
    ...network(cluster.settings),
    ...access(cluster.settings),
    ...extension(cluster.settings),
  ]) {
    report(finding('AML3112', { path: at(keys), message, hint }));
  }
}

/** @see https://learn.microsoft.com/azure/aks/use-system-pools */
function pools({ agentPoolProfiles }: KubernetesClusterSettings): readonly Contradiction[] {
  const modes = agentPoolProfiles.map(({ settings }, position) => modeOf(settings.mode, position));
  const noSystem: readonly Contradiction[] = modes.every((mode) => mode === 'User')
    ? [
        {
          keys: ['agentPoolProfiles', 0, 'mode'],
          message: 'a cluster needs a pool of mode `System`, which runs the cluster itself',
          hint: 'take `System` here, or add a pool of that mode',
        },
      ]
    : [];
  return [...noSystem, ...agentPoolProfiles.flatMap((_, position) => scaling(agentPoolProfiles, position))];
}

const modeOf = (mode: Expression | undefined, position: number): unknown =>
  mode === undefined ? (position === 0 ? 'System' : 'User') : literalValue(mode);

/** @see https://learn.microsoft.com/azure/aks/cluster-autoscaler */
function scaling(all: KubernetesClusterSettings['agentPoolProfiles'], position: number): readonly Contradiction[] {
  const { minCount, maxCount, count, enableAutoScaling: scales } = all[position]?.settings ?? {};
  const keys = (key: string): Contradiction['keys'] => ['agentPoolProfiles', position, key];
  const [least, most, first] = [minCount, maxCount, count].map((value) => value && literalValue(value));
  const asked = minCount !== undefined || maxCount !== undefined;
  if (isKnownAs(scales, false) && asked) {
    const message = 'a pool that does not scale has no `minCount` and `maxCount`';
    return [{ keys: keys('enableAutoScaling'), message, hint: 'leave it out, or give `count` alone' }];
  }
  if ((asked || isKnownAs(scales, true)) && (minCount === undefined || maxCount === undefined)) {
    const message = 'a pool that scales needs both `minCount` and `maxCount`';
    const there = minCount ? 'minCount' : maxCount ? 'maxCount' : 'enableAutoScaling';
    return [{ keys: keys(there), message, hint: 'add the other, or give `count` alone' }];
  }
  if (typeof least === 'number' && typeof most === 'number' && least > most) {
    return [{ keys: keys('minCount'), message: `${least} is more than \`maxCount\`, ${most}`, hint: 'exchange them' }];
  }
  const outside =
    typeof first === 'number' &&
    ((typeof least === 'number' && first < least) || (typeof most === 'number' && first > most));
  if (!outside) return [];
  const message = `the pool starts with ${first} nodes, which is not between \`minCount\` and \`maxCount\``;
  return [{ keys: keys('count'), message, hint: 'leave it out to start with `minCount`' }];
}

/** @see https://learn.microsoft.com/azure/aks/azure-cni-overlay */
function network({ networkProfile }: KubernetesClusterSettings): readonly Contradiction[] {
  const { networkPlugin, networkPluginMode, networkPolicy, networkDataplane } = networkProfile;
  const found: Contradiction[] = [];
  if (isKnownAs(networkPluginMode, 'overlay') && !canBeAzure(networkPlugin)) {
    const message = '`overlay` is a mode of the plug-in `azure` alone';
    found.push({ keys: ['networkProfile', 'networkPluginMode'], message, hint: 'take `networkPlugin: azure`' });
  }
  if (
    isKnownAs(networkPolicy, 'cilium') !== isKnownAs(networkDataplane, 'cilium') &&
    isKnownAs(networkPolicy, 'cilium')
  ) {
    const message = 'the policies of Cilium need its data plane';
    found.push({ keys: ['networkProfile', 'networkPolicy'], message, hint: 'add `networkDataplane: cilium`' });
  }
  if (isKnownAs(networkDataplane, 'cilium') && !canBeAzure(networkPlugin)) {
    const message = 'the data plane of Cilium needs the plug-in `azure`';
    found.push({ keys: ['networkProfile', 'networkDataplane'], message, hint: 'take `networkPlugin: azure`' });
  }
  return found;
}

/** Whether it is `azure`, as far as the template tells. */
const canBeAzure = (plugin: Expression | undefined): boolean =>
  plugin === undefined || literalValue(plugin) === undefined || literalValue(plugin) === 'azure';

/** @see https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges#limitations-and-considerations */
function access({ apiServerAccessProfile, aadProfile, disableLocalAccounts }: KubernetesClusterSettings) {
  const { authorizedIPRanges, enablePrivateCluster, privateDNSZone } = apiServerAccessProfile;
  const found: Contradiction[] = [];
  if (authorizedIPRanges !== undefined && isKnownAs(enablePrivateCluster, true)) {
    const message = 'a private cluster has no public address that ranges could be let through to';
    const hint = 'leave out `authorizedIPRanges`, or `enablePrivateCluster`';
    found.push({ keys: ['apiServerAccessProfile', 'authorizedIPRanges'], message, hint });
  }
  if (privateDNSZone !== undefined && isKnownAs(enablePrivateCluster, false)) {
    const message = 'only a private cluster has a private DNS zone';
    found.push({ keys: ['apiServerAccessProfile', 'privateDNSZone'], message, hint: 'leave it out' });
  }
  if (isKnownAs(disableLocalAccounts, true) && Object.keys(aadProfile).length === 0) {
    const message = 'without local accounts nobody gets in but by Microsoft Entra ID, which the cluster does not have';
    found.push({ keys: ['disableLocalAccounts'], message, hint: 'add `aadProfile`' });
  }
  return found;
}

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-secure-kubernetes-online-endpoint */
function extension({ machineLearningExtension: given }: KubernetesClusterSettings): readonly Contradiction[] {
  if (given === undefined || given === 'none' || !isKnownAs(given.enableInference, true)) return [];
  const { allowInsecureConnections, sslSecretName, configurationProtectedSettings: certificate } = given;
  const open = allowInsecureConnections !== undefined && !isKnownAs(allowInsecureConnections, false);
  if (open || sslSecretName !== undefined || certificate !== undefined) return [];
  const message = 'online endpoints need a certificate, or to answer on plain HTTP';
  const hint = 'add `sslSecretName` and `sslCname`, or for tests `allowInsecureConnections: true`';
  return [{ keys: ['machineLearningExtension', 'enableInference'], message, hint }];
}
