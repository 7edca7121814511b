import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type AddressRange, contains, overlap, parseAddressRange } from '../../model/address-range.ts';
import { statedFacts } from '../../model/associated.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import { itemsOf } from '../../model/member-of.ts';
import { existingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';

/** What AKS takes where nothing is said. @see https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters */
const aksServices = '10.0.0.0/16';
const aksPods = '10.244.0.0/16';

type Key = 'serviceCidr' | 'podCidr';

/**
 * The addresses of services and pods of the Kubernetes cluster: beside those of the network, and beside one another.
 * @see https://learn.microsoft.com/azure/aks/configure-azure-cni#prerequisites
 */
export function clusterRanges({ model, report }: RuleContext): void {
  const cluster = settingsOf(model.kubernetesCluster);
  if (cluster === undefined) return;
  const { networkProfile, subnet } = cluster.settings;
  const at = (key: string): SpecPath => childPath(cluster.origin, 'networkProfile', key);
  const services = rangeOf(networkProfile.serviceCidr, aksServices);
  const pods = ownPods(networkProfile) ? rangeOf(networkProfile.podCidr, aksPods) : undefined;
  const network = subnet === undefined ? [] : networkRanges(model.network);
  const clash = (key: Key, range: Range | undefined, what: string): void => {
    const met = range && network.find((other) => overlap(other.range, range.range));
    if (range === undefined || met === undefined) return;
    const message = `${what} have ${range.text}, which overlaps ${met.text} of the virtual network`;
    const related = [{ path: met.path, message: 'its range' }];
    const hint = `give a \`networkProfile.${key}\` that nothing else has, such as 172.20.0.0/16`;
    report(finding('AML3041', { path: at(key), message, hint, related }));
  };
  clash('serviceCidr', services, 'services of the Kubernetes cluster');
  clash('podCidr', pods, 'pods of the Kubernetes cluster');
  if (services && pods && overlap(services.range, pods.range)) {
    const message = `services and pods of the Kubernetes cluster overlap: ${services.text}, ${pods.text}`;
    report(finding('AML3041', { path: at('serviceCidr'), message, hint: 'take another range for one of them' }));
  }
  const dns = literalValue(networkProfile.dnsServiceIP ?? noText);
  const address = typeof dns === 'string' ? parseAddressRange(`${dns}/32`) : undefined;
  if (services === undefined || address === undefined) return;
  if (contains(services.range, address) && address.first - services.range.first > 1) return;
  const message = `${dns} is not an address of services: it must be within ${services.text}, and not one of the first two`;
  report(finding('AML3041', { path: at('dnsServiceIP'), message, hint: 'leave it out for the tenth of them' }));
}

const noText: Expression = { kind: 'literal', value: null };

interface Range {
  readonly text: string;
  readonly range: AddressRange;
}

function rangeOf(given: Expression | undefined, usual: string): Range | undefined {
  const text = given === undefined ? usual : literalValue(given);
  const range = typeof text === 'string' ? parseAddressRange(text) : undefined;
  return range && { text: String(text), range };
}

/** Whether pods have a range of their own rather than addresses of the subnet. */
function ownPods({
  networkPlugin,
  networkPluginMode,
}: {
  readonly networkPlugin: Expression;
  readonly networkPluginMode: Expression | undefined;
}): boolean {
  return networkPluginMode !== undefined || literalValue(networkPlugin) === 'kubenet';
}

function networkRanges({ virtualNetwork }: RuleContext['model']['network']): ReadonlyArray<Range & { path: SpecPath }> {
  const made = settingsOf(virtualNetwork);
  const stated = statedFacts(virtualNetwork)?.addressPrefixes;
  return [
    ...(made ? rangesOf(made.settings.addressPrefixes, made.origin) : []),
    ...(stated ? rangesOf(stated, existingPath(virtualNetwork)) : []),
  ];
}

function rangesOf(addressPrefixes: Expression, origin: SpecPath): ReadonlyArray<Range & { path: SpecPath }> {
  return (itemsOf(addressPrefixes) ?? []).flatMap((item, position) => {
    const range = rangeOf(item, '');
    return range ? [{ ...range, path: childPath(origin, 'addressPrefixes', position) }] : [];
  });
}
