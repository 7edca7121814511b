import { finding } from '../../diagnostics/finding.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { literalValue } from '../../model/expression.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import { workspaceNetwork } from '../../model/workspace-network.ts';
import { settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

/** The cluster that builds images: there must be one for a registry that is closed to the public, and it must be a cluster. */
export function imageBuildCompute(context: RuleContext): void {
  const { model } = context;
  if (model.workspace.existing) return;
  const given = effective(model.workspace.settings, 'imageBuildCompute');
  if (given === undefined) nobodyBuildsImages(context);
  else if (model.compute.length > 0) namedCluster(literalValue(given), context);
}

function namedCluster(name: unknown, { model, report }: RuleContext): void {
  if (typeof name !== 'string') return;
  const path = settingPath(model.workspace, 'imageBuildCompute');
  const named = model.compute.map((compute) => ({ compute, name: literalValue(compute.name) }));
  const found = named.find((one) => typeof one.name === 'string' && one.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined) {
    const { type } = found.compute.settings;
    if (type === 'AmlCompute') return;
    const message = `"${name}" is of type ${type}: only a cluster (AmlCompute) builds images`;
    report(finding('AML3032', { path, message, related: [{ path: found.compute.origin, message: 'the compute' }] }));
    return;
  }
  // A name that the deployment chooses may be this one.
  if (named.some((one) => typeof one.name !== 'string')) return;
  const clusters = named.flatMap((one) => (one.compute.settings.type === 'AmlCompute' ? [String(one.name)] : []));
  const meant = didYouMean(name, clusters);
  const known = clusters.length === 0 ? 'add a compute of `type: AmlCompute`' : `clusters here: ${clusters.join(', ')}`;
  const hint = meant === undefined ? known : `did you mean "${meant}"?`;
  report(finding('AML3032', { path, message: `there is no cluster "${name}" among the computes`, hint }));
}

/**
 * A registry without public access lets in neither its own tasks nor serverless computes outside of the network.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet#enable-azure-container-registry-acr
 */
function nobodyBuildsImages(context: RuleContext): void {
  const { model, parameters, report } = context;
  const registry = settingsOf(model.containerRegistry);
  // Another SKU cannot be closed at all, which is told elsewhere.
  const joined = model.privateEndpoints.items.some(({ target }) => target.key === 'containerRegistry');
  if (registry === undefined || !(joined || isKnownAs(registry.settings.sku, 'Premium'))) return;
  if (!canBe(effective(registry.settings, 'publicNetworkAccess'), 'Disabled', parameters)) return;
  const serverless = effective(model.workspace.settings, 'serverlessComputeSettings');
  const inSubnet = memberOf(serverless, 'serverlessComputeCustomSubnet') !== undefined;
  const cluster = model.compute.some(({ settings }) => settings.type === 'AmlCompute');
  if (cluster || inSubnet || workspaceNetwork(model.workspace, parameters) !== 'own') return;
  const message = 'nothing can build images: a registry without public access does not let its own tasks in';
  const hint = 'add a cluster to `compute`, or name one that is made later by `workspace.imageBuildCompute`';
  report(finding('AML3033', { path: settingPath(registry, 'publicNetworkAccess'), message, hint }));
}
