import { capitalised } from '../model/capitalised.ts';
import { type Expression, isExpression, literalValue } from '../model/expression.ts';
import { memberOf } from '../model/member-of.ts';
import type { Declaration } from '../resources/declaration.ts';
import type { ExistingFact, Remark, SubResourceFact, SubResourceKind } from './facts.ts';
import { readable } from './readable.ts';
import { grouped, nameOf } from './remarks.ts';
import type { FactParts } from './scope.ts';
import { settingOf } from './settings.ts';

type Said = Readonly<Partial<Record<SubResourceKind, string>>>;

const inWorkspace = (type: string): string => `Microsoft.MachineLearningServices/workspaces/${type}`;

/** What Azure runs for a resource of a type. */
const saidOf: Readonly<Record<string, (settings: Settings) => Said>> = {
  [inWorkspace('computes')]: computeRuns,
  [inWorkspace('onlineEndpoints/deployments')]: deploymentRuns,
  'Microsoft.Compute/virtualMachines': ({ text }) => ({
    virtualMachine: `1 of ${sized(text('vmSize'))}, billed by the hour while it is allocated.`,
  }),
  'Microsoft.ContainerService/managedClusters': clusterRuns,
  'Microsoft.Network/virtualNetworks': () => ({ virtualNetwork: 'Made by this template.' }),
  'Microsoft.Network/privateEndpoints': () => ({
    virtualNetwork: 'A private endpoint: billed by the hour, and by the data that goes through it.',
  }),
  'Microsoft.MachineLearningServices/workspaces': managedNetwork,
};

/** The settings of a resource, as far as the template tells. */
interface Settings {
  readonly text: (key: string) => string | undefined;
  readonly whole: (key: string) => number | undefined;
  /** The items of a list, each with its own settings. */
  readonly items: (key: string) => readonly Settings[];
}

/**
 * Virtual machines, load balancers, virtual networks and bandwidth: what Microsoft's page on costs counts as the sub resources
 * of a workspace, for the spec at hand.
 * @see https://learn.microsoft.com/azure/machine-learning/concept-plan-manage-cost#costs-might-accrue-before-resource-deletion
 */
export function subResourceFacts(
  parts: FactParts,
  { existing, regions }: { readonly existing: readonly ExistingFact[]; readonly regions: readonly Remark[] },
): readonly SubResourceFact[] {
  const said = parts.declarations.flatMap((declaration) => subResourcesOf(declaration, parts));
  const subnets = existing
    .filter(({ type }) => type.toLowerCase() === 'microsoft.network/virtualnetworks/subnets')
    .map(({ title, name }) => ({ kind: 'virtualNetwork' as const, title, names: [name], text: 'Exists already.' }));
  const crossing = regions.flatMap(({ names }) => names);
  const bandwidth = regions.length === 0 ? [] : [{ kind: 'bandwidth' as const, ...bandwidthOf(crossing) }];
  return kinds.flatMap((kind) =>
    grouped([...said, ...subnets, ...bandwidth].filter((fact): fact is SubResourceFact => fact.kind === kind)),
  );
}

/** What crosses regions is told one by one elsewhere. */
const bandwidthOf = (names: readonly string[]): Remark => ({ title: 'Data', names, text: 'Crosses regions.' });

const kinds: readonly SubResourceKind[] = ['virtualMachine', 'loadBalancer', 'virtualNetwork', 'bandwidth'];

function subResourcesOf(declaration: Declaration, parts: FactParts): readonly SubResourceFact[] {
  const said = saidOf[declaration.view.type]?.(settingsOf(declaration, parts)) ?? {};
  const title = capitalised(declaration.title);
  const names = [nameOf(declaration, parts)];
  return kinds.flatMap((kind) => {
    const text = said[kind];
    return text === undefined ? [] : [{ kind, title, names, text }];
  });
}

function settingsOf(declaration: Declaration, parts: FactParts): Settings {
  const list = (key: string): readonly Expression[] => {
    const value: unknown = Reflect.get(declaration.view, key);
    return Array.isArray(value) ? value.filter(isExpression) : [];
  };
  return {
    ...settingsIn((key) => settingOf(declaration, key), parts),
    items: (key) => list(key).map((item) => settingsIn((inner) => memberOf(item, inner), parts)),
  };
}

function settingsIn(find: (key: string) => Expression | undefined, parts: FactParts): Settings {
  return {
    text: (key) => {
      const value = find(key);
      return value && readable(value, parts);
    },
    whole: (key) => {
      const value = find(key);
      const number = value && Number(literalValue(value) ?? readable(value, parts));
      return Number.isInteger(number) ? number : undefined;
    },
    items: () => [],
  };
}

/** As code. */
const sized = (size: string | undefined): string => (size === undefined ? 'the default size' : `\`${size}\``);

/** Nodes of a cluster that share a load balancer. */
const nodesOfLoadBalancer = 50;

function computeRuns(settings: Settings): Said {
  const { text, whole } = settings;
  const size = sized(text('vmSize'));
  switch (text('computeType')) {
    case 'ComputeInstance':
      return {
        virtualMachine: `1 of ${size}, which runs until it is stopped; its disk bills even then.`,
        loadBalancer: '1, billed by the day even while the instance is stopped.',
      };
    case 'AmlCompute': {
      const most = whole('maxNodeCount');
      const balancers =
        most === undefined ? '1 for every 50 nodes' : String(Math.max(1, Math.ceil(most / nodesOfLoadBalancer)));
      return {
        virtualMachine: `${text('minNodeCount') ?? '0'} to ${text('maxNodeCount') ?? 'any number'} of ${size}.`,
        loadBalancer: `${balancers}, billed by the day also with no node running.`,
      };
    }
    case 'AKS':
      return aksRuns(settings);
    default:
      return {};
  }
}

/** One that is attached runs anyway. @see https://learn.microsoft.com/azure/machine-learning/how-to-attach-kubernetes-anywhere */
function aksRuns({ text }: Settings): Said {
  if (text('resourceId') !== undefined) return {};
  const size = sized(text('agentVmSize'));
  return { virtualMachine: `${text('agentCount') ?? 'The default number'} of ${size}, which run all the time.` };
}

/** @see https://learn.microsoft.com/azure/aks/load-balancer-standard */
function clusterRuns({ items, text }: Settings): Said {
  const pools = items('agentPoolProfiles').map((pool) => {
    const [least, most] = [pool.text('minCount'), pool.text('maxCount')];
    const count = least === undefined ? pool.text('count') : `${least} to ${most}`;
    return `${count} of ${sized(pool.text('vmSize'))}`;
  });
  const outbound = text('outboundType') ?? 'loadBalancer';
  return {
    virtualMachine: `${pools.join(', ')}, which run until the cluster is stopped.`,
    ...(outbound === 'loadBalancer' && { loadBalancer: '1 with a public IP address, billed all the time.' }),
  };
}

/** Those of Kubernetes run on a cluster that is there anyway. */
function deploymentRuns({ text }: Settings): Said {
  if (text('endpointComputeType') === 'Kubernetes') return {};
  const count = text('capacity') ?? '1';
  return {
    virtualMachine: `${count} of ${sized(text('instanceType'))}, which run until the deployment is deleted.`,
  };
}

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-managed-network */
function managedNetwork({ text }: Settings): Said {
  const mode = text('isolationMode');
  if (mode === undefined || mode === 'Disabled') return {};
  return {
    virtualNetwork: `Managed by the service (${mode}): free in itself, its private endpoints and firewall are not.`,
  };
}
