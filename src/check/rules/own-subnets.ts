import { associatedId } from '../../model/associated.ts';
import { childResourceId } from '../../model/child-id.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import type { Subnet } from '../../resources/subnet.ts';
import { settingsOf } from './associated-places.ts';

/** The subnets of the spec's own new virtual network. */
export function newSubnets({ network }: WorkspaceModel): readonly Subnet[] {
  return settingsOf(network.virtualNetwork)?.settings.subnets ?? [];
}

/** The one of them that an id leads to. */
export function subnetOf(id: Expression | undefined, model: WorkspaceModel): Subnet | undefined {
  const network = associatedId(model.network.virtualNetwork);
  if (network === undefined || id === undefined) return undefined;
  const wanted = JSON.stringify(id);
  return newSubnets(model).find(({ name }) => JSON.stringify(childResourceId(network, 'subnets', name)) === wanted);
}

/** What a subnet is called in messages. */
export function subnetTitle({ name }: Subnet): string {
  const text = literalValue(name);
  return typeof text === 'string' ? `the subnet "${text}"` : 'the subnet';
}
