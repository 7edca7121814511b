import { type Expression, literal } from '../model/expression.ts';
import { interpolate } from '../model/expression-functions.ts';
import type { Members } from '../model/spec-reader.ts';
import type { SecurityRule as SecurityRuleSpec } from '../spec/types/network-security-group.ts';

type Rule = Members<SecurityRuleSpec>;

/** Priorities from here on, ten apart: own rules may come before, between and after. */
const firstPriority = 1000;
const lateralPriority = 1900;
const lastPriority = 4096;

/**
 * Where computes of the workspace have to get to. Port 445 is that of the file share that computes mount.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-access-azureml-behind-firewall
 */
const outbound: ReadonlyArray<{ name: string; tag: string; regional?: true; protocol: string; ports: string[] }> = [
  { name: 'AzureMachineLearning', tag: 'AzureMachineLearning', protocol: 'Tcp', ports: ['443', '8787', '18881'] },
  { name: 'AzureMachineLearningUdp', tag: 'AzureMachineLearning', protocol: 'Udp', ports: ['5831'] },
  { name: 'BatchNodeManagement', tag: 'BatchNodeManagement', regional: true, protocol: '*', ports: ['443'] },
  { name: 'Storage', tag: 'Storage', regional: true, protocol: 'Tcp', ports: ['443', '445'] },
  { name: 'AzureActiveDirectory', tag: 'AzureActiveDirectory', protocol: 'Tcp', ports: ['80', '443'] },
  { name: 'AzureResourceManager', tag: 'AzureResourceManager', protocol: 'Tcp', ports: ['443'] },
  { name: 'AzureFrontDoorFirstParty', tag: 'AzureFrontDoor.FirstParty', protocol: 'Tcp', ports: ['443'] },
  { name: 'MicrosoftContainerRegistry', tag: 'MicrosoftContainerRegistry', protocol: 'Tcp', ports: ['443'] },
  { name: 'AzureMonitor', tag: 'AzureMonitor', protocol: 'Tcp', ports: ['443'] },
];

/** The rules that computes need, with or without public IP addresses, and none that let them reach one another. */
export function computeSecurityRules(kind: 'noPublicIP' | 'publicIP' | 'none', location: Expression): readonly Rule[] {
  if (kind === 'none') return [];
  const inbound: Rule = {
    ...traffic('AllowAzureMachineLearningInbound', 'Inbound', 'Allow', firstPriority),
    protocol: literal('Tcp'),
    sourceAddressPrefix: literal('AzureMachineLearning'),
    destinationPortRange: literal('44224'),
    description: literal('The service manages computes that have public IP addresses.'),
  };
  return [...(kind === 'publicIP' ? [inbound] : []), ...outbound.map(toService), noLateralMovement()];

  function toService({ name, tag, regional, protocol, ports }: (typeof outbound)[number], position: number): Rule {
    return {
      ...traffic(`Allow${name}Outbound`, 'Outbound', 'Allow', firstPriority + 10 * position),
      protocol: literal(protocol),
      destinationAddressPrefix: regional === true ? interpolate([tag, '.', location]) : literal(tag),
      ...portsOf(ports),
    };
  }
}

/** A machine that was taken over must not lead to the next one. */
function noLateralMovement(): Rule {
  return {
    ...traffic('DenyLateralMovementOutbound', 'Outbound', 'Deny', lateralPriority),
    destinationAddressPrefix: literal('VirtualNetwork'),
    ...portsOf(['22', '3389']),
    description: literal('A machine that was taken over does not lead to the next one.'),
  };
}

/** What no other rule allows does not leave for the internet. */
export function noInternet(): Rule {
  return {
    ...traffic('DenyInternetOutbound', 'Outbound', 'Deny', lastPriority),
    destinationAddressPrefix: literal('Internet'),
  };
}

function traffic(name: string, direction: string, access: string, priority: number): Rule {
  return {
    name: literal(name),
    direction: literal(direction),
    access: literal(access),
    priority: literal(priority),
  };
}

function portsOf(ports: readonly string[]): Rule {
  const [first] = ports;
  if (first !== undefined && ports.length === 1) return { destinationPortRange: literal(first) };
  return { destinationPortRanges: literal(ports) };
}
