import { type CommonDeployment, commonDeployment, type DeploymentVariant, type TellWord } from './common-deployment.ts';

/** The spec without environments, which has no name, or one of them. */
export interface NamedVariant extends DeploymentVariant {
  readonly name: string | undefined;
}

/** Those that share `main.json`, and each other one with the place that keeps it apart. */
export interface EnvironmentGroups<V> {
  readonly main: { readonly members: readonly V[]; readonly common: CommonDeployment };
  readonly apart: ReadonlyArray<{ readonly variant: V; readonly difference: string }>;
}

/**
 * Who shares a template: all that differ from the spec without environments in values only; where none does, the first
 * environment with others like it. The order in the spec decides, so that a further environment moves no other.
 */
export function groupEnvironments<V extends NamedVariant>(
  variants: readonly [V, ...V[]],
  tellWord: (members: readonly V[]) => TellWord,
): EnvironmentGroups<V> {
  const grow = (leader: V, others: readonly V[]) => growGroup(leader, others, tellWord);
  const [first, ...others] = variants;
  const own = grow(first, others);
  const main = own.members.length > 1 ? own : (firstCompany(variants.slice(1), grow) ?? own);
  const apart = variants.filter((variant) => variant.name !== undefined && !main.members.includes(variant));
  return {
    main,
    apart: apart.map((variant) => {
      const compared = commonDeployment([main.members[0] ?? first, variant], tellWord([first, variant]));
      return { variant, difference: 'difference' in compared ? compared.difference : '' };
    }),
  };
}

type Group<V> = EnvironmentGroups<V>['main'];

function firstCompany<V>(
  variants: readonly V[],
  grow: (leader: V, others: readonly V[]) => Group<V>,
): Group<V> | undefined {
  for (const [position, leader] of variants.entries()) {
    const group = grow(leader, variants.slice(position + 1));
    if (group.members.length > 1) return group;
  }
  return undefined;
}

function growGroup<V extends NamedVariant>(
  leader: V,
  others: readonly V[],
  tellWord: (members: readonly V[]) => TellWord,
): Group<V> {
  let group: Group<V> = { members: [leader], common: { template: leader.template, parameters: [leader.parameters] } };
  for (const other of others) {
    const members = [...group.members, other];
    const common = commonDeployment(members, tellWord(members));
    if (!('difference' in common)) group = { members, common };
  }
  return group;
}
