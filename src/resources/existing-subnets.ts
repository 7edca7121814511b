import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type * as Types from '../spec/types/virtual-network.ts';
import type { Spec } from '../spec/types.ts';
import { isNamed, namedItems } from './named-items.ts';
import type { Subnet } from './subnet.ts';

type NetworkSpec = Spec['virtualNetwork'];

/** What the spec says of the subnets of a network that exists. */
export interface ExistingSubnets {
  /** Names of those that it has. */
  readonly names: readonly Expression[];
  /** Those that the template adds to it, with what decides whether it does. */
  readonly added: ReadonlyArray<Subnet & { readonly deploy: Expression | undefined }>;
}

/** The network without the subnets of an existing one, and these: a list of names and of what is made. */
export function takeExistingSubnets(
  spec: NetworkSpec,
  path: SpecPath,
): { readonly network: NetworkSpec; readonly items: Types.VirtualNetworkExisting['subnets']; readonly path: SpecPath } {
  if (typeof spec === 'object' && 'existing' in spec && typeof spec.existing === 'object') {
    const { subnets: items, ...existing } = spec.existing;
    return { network: { existing }, items, path: childPath(path, 'existing', 'subnets') };
  }
  if (typeof spec === 'object' && 'choice' in spec && spec.choice?.existing !== undefined) {
    const { subnets: items, ...existing } = spec.choice.existing;
    return {
      network: { choice: { ...spec.choice, existing } },
      items,
      path: childPath(path, 'choice', 'existing', 'subnets'),
    };
  }
  return { network: spec, items: undefined, path };
}

export function existingSubnets(
  items: Types.VirtualNetworkExisting['subnets'],
  path: SpecPath,
  reader: SpecReader,
): ExistingSubnets {
  const subnets = namedItems<Types.AddedSubnet>('subnet', items, path, reader);
  const isNew = (position: number): boolean => isNamed(items?.[position]);
  return {
    names: subnets.filter((_, position) => !isNew(position)).map(({ name }) => name),
    added: subnets
      .filter((_, position) => isNew(position))
      .map(({ settings: { deploy, ...settings }, ...subnet }) => ({
        ...subnet,
        settings,
        deploy: deploy && literalValue(deploy) === true ? undefined : deploy,
      })),
  };
}
