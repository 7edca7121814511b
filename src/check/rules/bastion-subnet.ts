import { childPath, rootPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { parseAddressRange } from '../../model/address-range.ts';
import { literalValue } from '../../model/expression.ts';
import { effective } from '../../model/member-of.ts';
import type { Subnet } from '../../resources/subnet.ts';
import { settingsOf } from './associated-places.ts';
import { newSubnets } from './own-subnets.ts';
import type { RuleContext } from './rule.ts';

const subnetName = 'AzureBastionSubnet';
/** A /26. */
const leastSize = 64;

/**
 * Bastion stands in a subnet of a fixed name, of 64 addresses or more.
 * @see https://learn.microsoft.com/azure/bastion/configuration-settings
 */
export function bastionSubnet({ model, report }: RuleContext): void {
  const subnets = newSubnets(model);
  const found = subnets.filter(({ name }) => String(literalValue(name)).toLowerCase() === subnetName.toLowerCase());
  for (const subnet of found) reportSmall(subnet, report);
  const host = settingsOf(model.network.bastionHost);
  const { virtualNetwork } = model.network;
  if (host === undefined || found.length > 0 || virtualNetwork.mode === 'existing') return;
  const path = childPath(rootPath, 'bastionHost');
  const message =
    virtualNetwork.mode === 'none'
      ? 'a Bastion host needs a virtual network'
      : `the virtual network has no subnet "${subnetName}", which Bastion stands in`;
  const hint =
    virtualNetwork.mode === 'none'
      ? 'add `virtualNetwork`'
      : `add \`{name: ${subnetName}, addressPrefix: …}\` of /26 or larger to its subnets`;
  report(finding('AML3054', { path, message, hint }));
}

function reportSmall({ settings, origin }: Subnet, report: RuleContext['report']): void {
  const prefix = effective(settings, 'addressPrefix');
  const text = prefix && literalValue(prefix);
  const range = typeof text === 'string' ? parseAddressRange(text) : undefined;
  if (range === undefined || range.size >= leastSize) return;
  const message = `${subnetName} must be a /26 or larger: ${String(text)} has ${range.size} addresses`;
  report(finding('AML3054', { path: childPath(origin, 'addressPrefix'), message }));
}
