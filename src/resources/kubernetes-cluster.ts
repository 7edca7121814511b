import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, declared } from '../model/associated.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import { interpolate, replace, take } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/kubernetes-cluster.ts';
import { type AgentPool, agentPoolsFromSpec, agentPoolView } from './agent-pool.ts';
import { type ClusterNetwork, clusterNetwork } from './cluster-network.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { IdentityNames } from './identity-names.ts';
import { extensionFromSpec, type MachineLearningExtension } from './machine-learning-extension.ts';
import { networkIsReady } from './network-ready.ts';
import { identifyingOutputs } from './outputs.ts';
import type { ResourceKind } from './resource-name.ts';
import { type IdentityView, subResourceIdentityFromSpec } from './sub-resource-identity.ts';
import { subnetReference } from './subnet-reference.ts';
import { unionOf } from './union.ts';
import { declaredIdentities } from './user-assigned-identity.ts';

const kubernetesClusterKind = {
  key: 'kubernetesCluster',
  type: 'Microsoft.ContainerService/managedClusters',
  abbreviation: 'aks-',
  title: 'Kubernetes cluster',
} as const satisfies ResourceKind;

/** Words with words inside, each read on its own. */
type Group = 'networkProfile' | 'apiServerAccessProfile' | 'aadProfile' | 'autoUpgradeProfile';
type Groups = {
  readonly [G in Exclude<Group, 'networkProfile'>]: Members<NonNullable<Spec.KubernetesClusterSettings[G]>>;
};
type Plain = Omit<
  Spec.KubernetesClusterSettings,
  'name' | 'identity' | 'subnet' | 'agentPoolProfiles' | 'machineLearningExtension' | Group
>;

export interface KubernetesClusterSettings extends Members<Plain>, Groups {
  readonly identity: IdentityView;
  readonly subnet: Expression | undefined;
  readonly agentPoolProfiles: readonly AgentPool[];
  readonly machineLearningExtension: MachineLearningExtension | 'none' | undefined;
  /** With the defaults that the cluster gets. */
  readonly networkProfile: ClusterNetwork;
}

export type KubernetesCluster = Associated<KubernetesClusterSettings, Members<Spec.KubernetesClusterExisting>>;

/** How the cluster is read; its identities are those that the spec names. */
export function kubernetesClusterReading(names: IdentityNames) {
  return {
    kind: kubernetesClusterKind,
    settingsFromSpec(
      spec: Spec.KubernetesClusterSettings,
      path: SpecPath,
      reader: SpecReader,
    ): KubernetesClusterSettings {
      const { name, identity, subnet, agentPoolProfiles, machineLearningExtension, ...others } = spec;
      const { networkProfile, apiServerAccessProfile, aadProfile, autoUpgradeProfile, ...plain } = others;
      const at = (key: keyof Spec.KubernetesClusterSettings): SpecPath => childPath(path, key);
      const pools = agentPoolsFromSpec(agentPoolProfiles, at('agentPoolProfiles'), reader);
      const inSubnet = subnet !== undefined || pools.some(({ settings }) => settings.subnet !== undefined);
      return {
        ...reader.members(plain, path),
        identity: subResourceIdentityFromSpec(identity ?? { type: 'SystemAssigned' }, names, at('identity'), reader),
        subnet: subnet === undefined ? undefined : subnetReference(subnet, at('subnet'), reader),
        agentPoolProfiles: pools,
        machineLearningExtension: extensionFromSpec(machineLearningExtension, path, reader),
        networkProfile: clusterNetwork(reader.members(networkProfile, at('networkProfile')), inSubnet),
        apiServerAccessProfile: reader.members(apiServerAccessProfile, at('apiServerAccessProfile')),
        aadProfile: reader.members(aadProfile, at('aadProfile')),
        autoUpgradeProfile: reader.members(autoUpgradeProfile, at('autoUpgradeProfile')),
      };
    },
  };
}

/** Host names have no underscores, and of this part 54 characters at most. */
function usualDnsPrefix(name: Expression): Expression {
  return interpolate([take(replace(name, '_', '-'), 50), '-dns']);
}

/** A cluster in a network is not open to the internet unless the spec says so. */
function accessOf({ apiServerAccessProfile: given, subnet }: KubernetesClusterSettings) {
  const open = given.authorizedIPRanges !== undefined || subnet === undefined;
  return {
    ...pick(given, ['authorizedIPRanges', 'disableRunCommand', 'enablePrivateClusterPublicFQDN', 'privateDNSZone']),
    enablePrivateCluster: given.enablePrivateCluster ?? (open ? undefined : literal(true)),
  };
}

function signInOf({ aadProfile }: KubernetesClusterSettings) {
  const given = Object.keys(aadProfile).length > 0;
  return {
    ...pick(aadProfile, ['adminGroupObjectIDs', 'enableAzureRBAC', 'tenantID']),
    managed: aadProfile.managed ?? (given ? literal(true) : undefined),
  };
}

/** What it costs while nobody uses it. @see https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers */
function billingOf({ tier }: KubernetesClusterSettings): string {
  const free = tier === undefined || literalValue(tier) === 'Free';
  const plane = free ? '' : ' So does the control plane.';
  return `Its nodes, their disks, a load balancer and a public IP address bill all the time, also while nothing runs on them.${plane} \`az aks stop\` stops the nodes.`;
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters */
export const kubernetesClusterModule: ResourceModule = {
  type: kubernetesClusterKind.type,
  apiVersion: apiVersions[kubernetesClusterKind.type],
  partial: 'kubernetes-cluster',
  declare(model) {
    const cluster = declared(model.kubernetesCluster);
    if (cluster === undefined) return [];
    const { settings, origin, name } = cluster;
    const identities = settings.identity.userAssignedIdentities ? declaredIdentities(model).map(({ id }) => id) : [];
    const view = {
      ...resourceView(this.type, this.apiVersion, cluster, [...identities, ...networkIsReady(model.network)]),
      ...pick(settings, [
        'addonProfiles',
        'disableLocalAccounts',
        'diskEncryptionSetID',
        'identity',
        'kubernetesVersion',
        'nodeResourceGroup',
      ]),
      location: model.location,
      tags: unionOf(model.tags, settings.tags),
      tier: settings.tier ?? literal('Free'),
      dnsPrefix: settings.dnsPrefix ?? usualDnsPrefix(name),
      enableRBAC: settings.enableRBAC ?? literal(true),
      agentPoolProfiles: settings.agentPoolProfiles.map((pool, position) =>
        agentPoolView(pool, position, settings.subnet),
      ),
      networkProfile: settings.networkProfile,
      apiServerAccessProfile: accessOf(settings),
      aadProfile: signInOf(settings),
      autoUpgradeProfile: { ...pick(settings.autoUpgradeProfile, ['nodeOSUpgradeChannel', 'upgradeChannel']) },
    };
    return [
      {
        partial: this.partial,
        view,
        properties: settings.properties,
        origin,
        title: kubernetesClusterKind.title,
        outputs: identifyingOutputs(kubernetesClusterKind, cluster),
        billing: billingOf(settings),
        immutable: ['Its DNS prefix, its subnet and network plug-in, and whether its API server is private.'],
      },
    ];
  },
};
