import { declaredIds } from '../model/associated.ts';
import type { Expression } from '../model/expression.ts';
import type { AddedSubnet } from './added-subnet.ts';
import type { Network } from './network.ts';

/**
 * What waits for whatever stands in the network: the network, if the template makes it, and the last of the subnets that
 * it adds to one that exists, since each of these waits for the one before.
 */
export function networkIsReady({
  virtualNetwork,
  addedSubnets,
}: Pick<Network, 'virtualNetwork' | 'addedSubnets'>): readonly Expression[] {
  return [...declaredIds(virtualNetwork), ...lastOf(addedSubnets)];
}

/** The last one, and those before it while a switch may leave the later ones out: nothing waits for those then. */
export function lastOf(subnets: readonly AddedSubnet[]): readonly Expression[] {
  const sure = subnets.findLastIndex(({ isSwitched }) => !isSwitched);
  return subnets.slice(Math.max(sure, 0)).map(({ id }) => id);
}
