import type { ArmTemplate } from '../model/template.ts';
import { type CommonDeployment, commonDeployment, type DeploymentVariant, type TellWord } from './common-deployment.ts';

/** The spec without environments, which has no name, or one of them. */
export interface NamedVariant extends DeploymentVariant {
  readonly name: string | undefined;
}

/** What others know of templates. */
export interface TemplateTools<V> {
  readonly tellWord: (members: readonly V[]) => TellWord;
  /** Why a template cannot be said in Bicep, if so. */
  readonly refusedByBicep: (template: ArmTemplate) => string | undefined;
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
  tools: TemplateTools<V>,
): EnvironmentGroups<V> {
  const grow = (leader: V, others: readonly V[]) => growGroup(leader, others, tools);
  const [first, ...others] = variants;
  const own = grow(first, others);
  const main = own.members.length > 1 ? own : (firstCompany(variants.slice(1), grow) ?? own);
  const apart = variants.filter((variant) => variant.name !== undefined && !main.members.includes(variant));
  return {
    main,
    apart: apart.map((variant) => {
      const leader = main.members[0] ?? first;
      const compared = compare([leader, variant], tools);
      const place = 'difference' in compared ? compared.difference : '';
      return { variant, difference: typesApart(variant, leader) ?? place };
    }),
  };
}

/** How many types are told. */
const told = 3;

/** The types of which the one has more resources than the other: they tell more than the first place where both differ. */
function typesApart(variant: DeploymentVariant, leader: DeploymentVariant): string | undefined {
  const [own, others] = [typesIn(variant), typesIn(leader)];
  const apart = [...new Set([...own, ...others])].filter((type) => count(own, type) !== count(others, type));
  const more = apart.length > told ? [`${apart.length - told} types more`] : [];
  return apart.length === 0 ? undefined : [...apart.slice(0, told), ...more].join(', ');
}

const typesIn = ({ placed }: DeploymentVariant): readonly string[] =>
  placed.map(({ resource }) => resource.type).filter((type) => type !== 'Microsoft.Resources/deployments');

const count = (types: readonly string[], wanted: string): number => types.filter((type) => type === wanted).length;

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

function growGroup<V extends NamedVariant>(leader: V, others: readonly V[], tools: TemplateTools<V>): Group<V> {
  let group: Group<V> = { members: [leader], common: { template: leader.template, parameters: [leader.parameters] } };
  for (const other of others) {
    const members = [...group.members, other];
    const common = compare(members, tools);
    if (!('difference' in common)) group = { members, common };
  }
  return group;
}

/** Names that become parameters may leave Bicep in doubt about what they name: then each has its own template. */
function compare<V extends NamedVariant>(members: readonly V[], { tellWord, refusedByBicep }: TemplateTools<V>) {
  const common = commonDeployment(members, tellWord(members));
  if ('difference' in common) return common;
  const difference = refusedByBicep(common.template);
  return difference === undefined ? common : { difference };
}
