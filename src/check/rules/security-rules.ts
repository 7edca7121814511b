import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import { effective, itemsOf } from '../../model/member-of.ts';
import type { NetworkSecurityGroupSettings } from '../../resources/network-security-group.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

type OwnRule = NetworkSecurityGroupSettings['securityRules'][number];

/** The priorities of the rules that the template has by itself. */
const firstMade = 1000;
const lastMade = 1999;
const last = 4096;

/** Own rules of the security group: one priority each, and none that stops what computes need. */
export function securityRules(context: RuleContext): void {
  const settings = settingsOf(context.model.network.networkSecurityGroup)?.settings;
  if (settings === undefined) return;
  const places = new Map<string, OwnRule>();
  for (const rule of settings.securityRules) {
    checkPriority(rule, { settings, places }, context);
    checkNeeds(rule, settings, context);
  }
}

/** @see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview */
function checkPriority(
  rule: OwnRule,
  { settings, places }: { readonly settings: NetworkSecurityGroupSettings; readonly places: Map<string, OwnRule> },
  { report }: RuleContext,
): void {
  const priority = priorityOf(rule);
  const direction = effective(rule.settings, 'direction');
  const path = childPath(rule.origin, 'priority');
  if (priority === undefined || direction === undefined) return;
  const key = `${String(literalValue(direction))} ${priority}`;
  const first = places.get(key);
  places.set(key, first ?? rule);
  if (first !== undefined) {
    const related = [{ path: childPath(first.origin, 'priority'), message: 'the same priority' }];
    report(
      finding('AML3043', { path, message: `another rule of this direction has the priority ${priority}`, related }),
    );
  } else if (isTaken(priority, settings, isKnownAs(direction, 'Outbound'))) {
    const message = `a rule of the template's own has the priority ${priority}`;
    const hint = 'those have 1000, 1010 and so on, 1900, and with `denyInternet` 4096';
    report(finding('AML3043', { path, message, hint }));
  }
}

/** Whether one of the template's own rules has the priority. */
function isTaken(priority: number, settings: NetworkSecurityGroupSettings, outbound: boolean): boolean {
  const { computeRules, denyInternet } = settings;
  if (outbound && denyInternet && priority === last) return true;
  if (computeRules === 'none') return false;
  if (!outbound) return computeRules === 'publicIP' && priority === firstMade;
  return (priority >= firstMade && priority <= 1080 && priority % 10 === 0) || priority === 1900;
}

function priorityOf({ settings }: OwnRule): number | undefined {
  const priority = effective(settings, 'priority');
  const value = priority && literalValue(priority);
  return typeof value === 'number' ? value : undefined;
}

/**
 * Ports of storage that computes mount: 443 and 445 of the file share. An own rule counts if nothing allows them before.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet
 */
function checkNeeds(rule: OwnRule, settings: NetworkSecurityGroupSettings, { report }: RuleContext): void {
  const priority = priorityOf(rule) ?? lastMade;
  if (settings.computeRules !== 'none' && priority > lastMade) return;
  const { direction, access } = rule.settings;
  if (!isKnownAs(direction, 'Outbound') || !isKnownAs(access, 'Deny') || !reachesStorage(rule)) return;
  const port = ['443', '445'].find((needed) => portsOf(rule).some((range) => includesPort(range, needed)));
  if (port === undefined || isAllowedBefore(port, priority, settings)) return;
  const message = `stops port ${port}, by which computes reach storage`;
  const hint = 'let it pass by a rule with a lower priority, or name the destination more closely';
  report(finding('AML3044', { path: rule.origin, message, hint }));
}

function isAllowedBefore(port: string, priority: number, settings: NetworkSecurityGroupSettings): boolean {
  if (settings.computeRules !== 'none' && priority > 1030) return true;
  return settings.securityRules.some(
    (other) =>
      (priorityOf(other) ?? last) < priority &&
      isKnownAs(other.settings.direction, 'Outbound') &&
      isKnownAs(other.settings.access, 'Allow') &&
      portsOf(other).some((range) => includesPort(range, port)),
  );
}

/** Whether the rule covers storage, be it public or by way of a private endpoint in the network. */
function reachesStorage({ settings }: OwnRule): boolean {
  const { destinationAddressPrefix, destinationAddressPrefixes } = settings;
  if (destinationAddressPrefixes !== undefined) return false;
  const text = destinationAddressPrefix === undefined ? '*' : literalValue(destinationAddressPrefix);
  return (
    typeof text === 'string' && /^(\*|0\.0\.0\.0\/0|internet|azurecloud|virtualnetwork|storage(\..*)?)$/i.test(text)
  );
}

function portsOf({ settings }: OwnRule): readonly string[] {
  const { destinationPortRange, destinationPortRanges } = settings;
  const items: readonly Expression[] =
    destinationPortRanges === undefined ? [] : (itemsOf(destinationPortRanges) ?? []);
  const texts = [...items, ...(destinationPortRange ? [destinationPortRange] : [])].map(literalValue);
  const told = texts.filter((text) => typeof text === 'string');
  return destinationPortRange === undefined && destinationPortRanges === undefined ? ['*'] : told;
}

function includesPort(range: string, port: string): boolean {
  if (range === '*' || range === port) return true;
  const [from, to] = range.split('-').map(Number);
  return from !== undefined && to !== undefined && from <= Number(port) && Number(port) <= to;
}
