import { associatedId } from '../../model/associated.ts';
import { childResourceId } from '../../model/child-id.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import type { Subnet } from '../../resources/subnet.ts';
import { settingsOf } from './associated-places.ts';

/** The subnets that the template makes: those of a new virtual network, and those that it adds to one that exists. */
export function newSubnets({ network }: WorkspaceModel): readonly Subnet[] {
  return [...(settingsOf(network.virtualNetwork)?.settings.subnets ?? []), ...network.addedSubnets];
}

/** Those of them that an id leads to: of a choice there may be one on each side. */
export function subnetsOf(id: Expression | undefined, model: WorkspaceModel): readonly Subnet[] {
  const network = associatedId(model.network.virtualNetwork);
  if (network === undefined || id === undefined) return [];
  const wanted = JSON.stringify(id);
  return newSubnets(model).filter(({ name }) => JSON.stringify(childResourceId(network, 'subnets', name)) === wanted);
}

/** What a subnet is called in messages. */
export function subnetTitle({ name }: Subnet): string {
  const text = literalValue(name);
  return typeof text === 'string' ? `the subnet "${text}"` : 'the subnet';
}
