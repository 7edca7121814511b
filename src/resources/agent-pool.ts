import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { capitalised } from '../model/capitalised.ts';
import { definedMembers } from '../model/defined-members.ts';
import { type Expression, literal, literalValue, object } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/kubernetes-cluster.ts';
import { ComputeParameters } from './compute-parameters.ts';
import { type SubResource, subResourcesFromSpec } from './sub-resource.ts';
import { subnetReference } from './subnet-reference.ts';
import { withProperties } from './union.ts';

interface AgentPoolSettings extends Members<Omit<Spec.AgentPool, 'name' | 'subnet' | 'vmSize'>> {
  readonly vmSize: Expression;
  readonly subnet: Expression | undefined;
}

export type AgentPool = SubResource<AgentPoolSettings>;

/** With three of these the cluster has the twelve cores that the service asks of one for production. */
const usualVmSize = 'Standard_D4s_v5';
const usualCount = 3;

export function agentPoolsFromSpec(
  items: readonly Spec.AgentPool[] = [{ name: 'agentpool' }],
  path: SpecPath,
  reader: SpecReader,
): readonly AgentPool[] {
  const parameters = new ComputeParameters(reader);
  return subResourcesFromSpec('agentPool', items, agentPoolFromSpec, { path, reader });

  function agentPoolFromSpec(
    { subnet, vmSize, ...plain }: Omit<Spec.AgentPool, 'name'>,
    at: SpecPath,
    name: Expression,
  ): AgentPoolSettings {
    const given = reader.expression(vmSize ?? usualVmSize, childPath(at, 'vmSize'));
    const text = literalValue(name);
    const symbol = `kubernetesCluster${capitalised(parameters.symbol(name))}`;
    const size = parameters.parameter(given, symbol, {
      suffix: 'VmSize',
      what: `VM size of ${typeof text === 'string' ? `the pool "${text}"` : 'a pool'} of the Kubernetes cluster.`,
      path: childPath(at, 'vmSize'),
    });
    return {
      ...reader.members(plain, at),
      vmSize: size ?? given,
      subnet: subnet === undefined ? undefined : subnetReference(subnet, childPath(at, 'subnet'), reader),
    };
  }
}

/** A pool as the cluster holds it. */
export function agentPoolView(
  { name, settings }: AgentPool,
  position: number,
  clusterSubnet: Expression | undefined,
): Expression {
  const { subnet, properties, ...words } = settings;
  const scales = words.minCount !== undefined || words.maxCount !== undefined;
  const members = {
    ...words,
    name,
    count: words.count ?? words.minCount ?? literal(usualCount),
    enableAutoScaling: words.enableAutoScaling ?? (scales ? literal(true) : undefined),
    mode: words.mode ?? literal(position === 0 ? 'System' : 'User'),
    osType: words.osType ?? literal('Linux'),
    type: literal('VirtualMachineScaleSets'),
    vnetSubnetID: subnet ?? clusterSubnet,
  };
  return withProperties(object(definedMembers<Expression>(members)), properties);
}
