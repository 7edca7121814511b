import { type Associated, associatedId, declared } from '../model/associated.ts';
import { childResourceId } from '../model/child-id.ts';
import type { Expression } from '../model/expression.ts';
import { itemsOf, memberOf } from '../model/member-of.ts';
import type { WorkspaceModel } from './model.ts';
import { networkIsReady } from './network-ready.ts';

interface Firewall {
  readonly virtualNetworkRules?: Expression;
}

type Network = Associated<{ readonly subnets: ReadonlyArray<{ readonly name: Expression }> }, unknown>;

/** The rules of a firewall that a parameter may switch off. */
function rulesOf({ virtualNetworkRules: rules }: Firewall): readonly Expression[] {
  const list = rules?.kind === 'call' && rules.name === 'if' ? rules.args[1] : rules;
  return (list && itemsOf(list)) ?? [];
}

/** Whether a firewall lets a subnet of the network pass. */
export function letsPass(firewall: Firewall | undefined, network: Network, subnetName: Expression): boolean {
  const id = associatedId(network);
  if (firewall === undefined || id === undefined) return false;
  const wanted = JSON.stringify(childResourceId(id, 'subnets', subnetName));
  return rulesOf(firewall).some((rule) => JSON.stringify(memberOf(rule, 'id')) === wanted);
}

/** What a resource with a firewall waits for: the subnets that it lets pass, if the template makes them. */
export function waitsForSubnets(
  firewall: Firewall | undefined,
  network: Pick<WorkspaceModel['network'], 'virtualNetwork' | 'addedSubnets'>,
): readonly Expression[] {
  const { virtualNetwork, addedSubnets } = network;
  const subnets = [...(declared(virtualNetwork)?.settings.subnets ?? []), ...addedSubnets];
  return subnets.some(({ name }) => letsPass(firewall, virtualNetwork, name)) ? networkIsReady(network) : [];
}
