import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type AddressRange, contains, isIpv6Range, overlap, parseAddressRange } from '../../model/address-range.ts';
import { statedFacts } from '../../model/associated.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import { effective, itemsOf } from '../../model/member-of.ts';
import type { Subnet } from '../../resources/subnet.ts';
import { existingPath, settingsOf } from './associated-places.ts';
import { subnetTitle } from './own-subnets.ts';
import type { RuleContext } from './rule.ts';

/** A range that the spec tells, and where it does. */
interface Place {
  readonly text: string;
  readonly range: AddressRange;
  readonly path: SpecPath;
}

/** Docker's own bridge network, in every container. */
const docker = '172.17.0.0/16';

/**
 * Address ranges of the virtual network and its subnets.
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link
 */
export function addressRanges(context: RuleContext): void {
  const { virtualNetwork, addedSubnets } = context.model.network;
  const made = settingsOf(virtualNetwork);
  if (made !== undefined) {
    const { addressPrefixes, subnets } = made.settings;
    const network = { addressPrefixes, path: childPath(made.origin, 'addressPrefixes'), subnets };
    refuseDocker(checkNetwork(network, context), context);
  }
  const stated = statedFacts(virtualNetwork);
  if (stated === undefined) return;
  const path = childPath(existingPath(virtualNetwork), 'addressPrefixes');
  checkNetwork({ addressPrefixes: stated.addressPrefixes, path, subnets: addedSubnets }, context);
}

/** A network, and the subnets that are made in it. */
interface NetworkRanges {
  /** Absent where the spec does not tell them, of a network that exists. */
  readonly addressPrefixes: Expression | undefined;
  readonly path: SpecPath;
  readonly subnets: readonly Subnet[];
}

/** The ranges of the network, those of its subnets checked. */
function checkNetwork({ addressPrefixes, path, subnets }: NetworkRanges, context: RuleContext): readonly Place[] {
  const list = addressPrefixes && itemsOf(addressPrefixes);
  const network = addressPrefixes ? placesOf(addressPrefixes, path, context) : [];
  const isKnown = list?.every((item) => literalValue(item) !== undefined) ?? false;
  const told: (Place & { readonly subnet: Subnet })[] = [];
  for (const subnet of subnets) {
    for (const place of rangesOfSubnet(subnet, context)) {
      if (isKnown) checkInside(place, network, context);
      const before = told.find(({ range }) => overlap(range, place.range));
      if (before !== undefined) reportOverlap(place, before, context);
      told.push({ ...place, subnet });
    }
  }
  return network;
}

function placesOf(list: Expression, path: SpecPath, context: RuleContext): readonly Place[] {
  return (itemsOf(list) ?? []).flatMap((item, position) => placeOf(item, childPath(path, position), context));
}

function placeOf(item: Expression, path: SpecPath, { report }: RuleContext): readonly Place[] {
  const text = literalValue(item);
  if (typeof text !== 'string' || isIpv6Range(text)) return [];
  const range = parseAddressRange(text);
  if (range !== undefined) return [{ text, range, path }];
  const message = `must be an address range such as 10.0.0.0/24, with its first address: "${text}"`;
  report(finding('AML3040', { path, message }));
  return [];
}

function rangesOfSubnet(subnet: Subnet, context: RuleContext): readonly Place[] {
  const { settings, origin } = subnet;
  const prefix = effective(settings, 'addressPrefix');
  const prefixes = effective(settings, 'addressPrefixes');
  if (prefix === undefined && prefixes === undefined) {
    const message = `${subnetTitle(subnet)} has no address range`;
    const isAdded = context.model.network.addedSubnets.some((added) => added.origin === origin);
    const hint = isAdded
      ? 'add `addressPrefix`; a subnet that is there already is given by its name alone'
      : 'add `addressPrefix`';
    context.report(finding('AML3040', { path: origin, message, hint }));
  }
  return [
    ...(prefix ? placeOf(prefix, childPath(origin, 'addressPrefix'), context) : []),
    ...(prefixes ? placesOf(prefixes, childPath(origin, 'addressPrefixes'), context) : []),
  ];
}

function refuseDocker(network: readonly Place[], { report }: RuleContext): void {
  const range = parseAddressRange(docker);
  for (const place of network) {
    if (range === undefined || !overlap(place.range, range)) continue;
    const message = `must not overlap ${docker}: containers of computes use it for themselves`;
    report(finding('AML3042', { path: place.path, message, hint: 'take another range, such as 10.0.0.0/16' }));
  }
}

function checkInside({ text, range, path }: Place, network: readonly Place[], { report }: RuleContext): void {
  if (network.length === 0 || network.some((outer) => contains(outer.range, range))) return;
  const message = `${text} is not inside the virtual network`;
  const hint = `the network has ${network.map((outer) => outer.text).join(', ')}`;
  const related = network.map((outer) => ({ path: outer.path, message: 'its range' }));
  report(finding('AML3041', { path, message, hint, related }));
}

function reportOverlap(place: Place, before: Place & { readonly subnet: Subnet }, { report }: RuleContext): void {
  const message = `${place.text} overlaps ${before.text} of ${subnetTitle(before.subnet)}`;
  report(
    finding('AML3041', { path: place.path, message, related: [{ path: before.path, message: 'the other range' }] }),
  );
}
