import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { literalValue } from '../../model/expression.ts';
import { memberOf } from '../../model/member-of.ts';
import { parseResourceId } from '../../model/resource-id.ts';
import type { Compute } from './compute-setting.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

const managedClusters = 'Microsoft.ContainerService/managedClusters';

/** What each type of compute is attached to. */
const attachedTypes: Readonly<Partial<Record<Compute['settings']['type'], readonly string[]>>> = {
  AKS: [managedClusters],
  Kubernetes: [managedClusters, 'Microsoft.Kubernetes/connectedClusters'],
  VirtualMachine: ['Microsoft.Compute/virtualMachines'],
  HDInsight: ['Microsoft.HDInsight/clusters'],
  Databricks: ['Microsoft.Databricks/workspaces'],
  DataFactory: ['Microsoft.DataFactory/factories'],
  SynapseSpark: ['Microsoft.Synapse/workspaces/bigDataPools'],
};

/** Settings of computes that the service does not manage which contradict one another. */
export function attachedCompute({ model, report }: RuleContext): void {
  for (const compute of model.compute) {
    const at = (...keys: readonly string[]): SpecPath => childPath(compute.origin, ...keys);
    const tell = (path: SpecPath, message: string, hint: string): void =>
      report(finding('AML3038', { path, message, hint }));
    for (const { keys, message, hint } of contradictions(compute)) tell(at(...keys), message, hint);
    const wrong = wrongId(compute);
    if (wrong !== undefined) report(finding('AML2002', { path: at('resourceId'), ...wrong }));
  }
}

interface Contradiction {
  readonly keys: readonly string[];
  readonly message: string;
  readonly hint: string;
}

function contradictions(compute: Compute): readonly Contradiction[] {
  switch (compute.settings.type) {
    case 'AKS':
      return [...attachedNodes(compute), ...tls(compute), ...loadBalancer(compute)];
    case 'Kubernetes':
      return defaultInstanceType(compute);
    case 'VirtualMachine':
    case 'HDInsight':
      return nowhere(compute);
    default:
      return [];
  }
}

function attachedNodes({ settings }: Compute): readonly Contradiction[] {
  if (settings.resourceId === undefined) return [];
  const keys = (['agentVmSize', 'agentCount'] as const).filter((key) => settings[key] !== undefined);
  const message = 'a cluster that is attached has its own nodes';
  return keys.map((key) => ({ keys: [key], message, hint: 'leave it out, or `resourceId` to have a cluster made' }));
}

/** @see https://learn.microsoft.com/azure/machine-learning/v1/how-to-secure-web-service */
function tls({ settings: { sslConfiguration } }: Compute): readonly Contradiction[] {
  const needed = isKnownAs(sslConfiguration.status, 'Enabled')
    ? (['cert', 'key', 'cname'] as const)
    : isKnownAs(sslConfiguration.status, 'Auto')
      ? (['leafDomainLabel'] as const)
      : [];
  const missing = needed.filter((key) => sslConfiguration[key] === undefined);
  if (missing.length === 0) return [];
  const list = missing.map((key) => `\`${key}\``).join(', ');
  const message = `TLS lacks ${missing.length === 1 ? 'a part' : 'parts'}: ${list}`;
  const hint = '`Enabled` takes your own `cert`, `key` and `cname`; `Auto` takes a `leafDomainLabel`';
  return [{ keys: ['sslConfiguration', 'status'], message, hint }];
}

function loadBalancer({ settings: { loadBalancerSubnet, loadBalancerType } }: Compute): readonly Contradiction[] {
  const open = loadBalancerType === undefined || isKnownAs(loadBalancerType, 'PublicIp');
  if (loadBalancerSubnet === undefined || !open) return [];
  const message = 'only an internal load balancer has a subnet';
  return [{ keys: ['loadBalancerSubnet'], message, hint: 'add `loadBalancerType: InternalLoadBalancer`' }];
}

/** The extension brings an instance type of its own. */
const builtIn = 'defaultinstancetype';

function defaultInstanceType({ settings: { defaultInstanceType: usual, instanceTypes } }: Compute) {
  const name = usual && literalValue(usual);
  if (typeof name !== 'string' || name === builtIn || instanceTypes === undefined) return [];
  const known = instanceTypes.kind === 'literal' || instanceTypes.kind === 'object';
  if (!known || memberOf(instanceTypes, name) !== undefined) return [];
  const message = `there is no instance type "${name}" among \`instanceTypes\``;
  return [{ keys: ['defaultInstanceType'], message, hint: 'add it there, or name another' }];
}

function nowhere({ settings: { resourceId, address } }: Compute): readonly Contradiction[] {
  if (resourceId !== undefined || address !== undefined) return [];
  return [{ keys: [], message: 'nothing says what is attached', hint: 'give its `resourceId` or its `address`' }];
}

function wrongId({ settings }: Compute): { readonly message: string; readonly hint: string } | undefined {
  const types = attachedTypes[settings.type] ?? [];
  const text = settings.resourceId && literalValue(settings.resourceId);
  if (typeof text !== 'string' || types.length === 0 || text === 'kubernetesCluster') return undefined;
  const found = parseResourceId(text)?.type;
  if (types.some((type) => type.toLowerCase() === found?.toLowerCase())) return undefined;
  const message = `must be the id of a ${types.join(' or a ')}${found === undefined ? '' : `, not of a ${found}`}`;
  return { message, hint: `/subscriptions/<id>/resourceGroups/<name>/providers/${types[0]}/<name>` };
}
