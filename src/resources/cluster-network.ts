import { parseAddressRange, partOf } from '../model/address-range.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import type { Members } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/kubernetes-cluster.ts';
import { pick } from './declaration.ts';

type Given = Members<NonNullable<Spec.KubernetesClusterSettings['networkProfile']>>;

/** The range that a cluster in a subnet takes for its services: AKS's own, 10.0.0.0/16, is where networks mostly are. */
const servicesBesideNetwork = '172.16.0.0/16';

export type ClusterNetwork = ReturnType<typeof clusterNetwork>;

/**
 * The network as AKS will have it: the plug-in that is not retired, and a range of services that leaves the virtual
 * network alone. AKS wants the address of the DNS service with the range: the tenth, as its own default is.
 * @see https://learn.microsoft.com/azure/aks/azure-cni-overlay
 * @see https://learn.microsoft.com/azure/aks/configure-azure-cni#prerequisites
 */
export function clusterNetwork(given: Given, inSubnet: boolean) {
  const { networkPlugin, networkPluginMode, serviceCidr, dnsServiceIP } = given;
  const ownRange = inSubnet && serviceCidr === undefined && dnsServiceIP === undefined;
  const services = ownRange ? literal(servicesBesideNetwork) : serviceCidr;
  return {
    ...pick(given, ['networkDataplane', 'networkPolicy', 'outboundType', 'podCidr']),
    loadBalancerSku: given.loadBalancerSku ?? literal('standard'),
    networkPlugin: networkPlugin ?? literal('azure'),
    networkPluginMode: networkPluginMode ?? (networkPlugin === undefined ? literal('overlay') : undefined),
    serviceCidr: services,
    dnsServiceIP: dnsServiceIP ?? tenthOf(services),
  };
}

function tenthOf(services: Expression | undefined): Expression | undefined {
  const text = services && literalValue(services);
  const range = typeof text === 'string' ? parseAddressRange(text) : undefined;
  return range && literal(partOf(range, 10, 1).replace('/32', ''));
}
