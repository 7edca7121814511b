import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type DeclaredResource, declared } from '../model/associated.ts';
import { definedMembers } from '../model/defined-members.ts';
import { call, type Expression, literal, literalValue, object } from '../model/expression.ts';
import { extensionResourceId, resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/kubernetes-cluster.ts';
import type { Compute } from './compute.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { attachesOwnCluster } from './own-cluster.ts';
import { withProperties } from './union.ts';

const extensionType = 'Microsoft.KubernetesConfiguration/extensions';
const extensionName = literal('azureml');

/** By what a cluster works for the service: its settings; `none` where the spec wants none, absent where it says nothing. */
export type MachineLearningExtension = Members<Exclude<Spec.MachineLearningExtension, 'none'>> & {
  readonly origin: SpecPath;
};

export function extensionFromSpec(
  spec: Spec.MachineLearningExtension | undefined,
  path: SpecPath,
  reader: SpecReader,
): MachineLearningExtension | 'none' | undefined {
  const origin = childPath(path, 'machineLearningExtension');
  return spec === undefined || spec === 'none' ? spec : { ...reader.members(spec, origin), origin };
}

/** The extension that the template installs: what the spec says, or what a compute of type Kubernetes cannot do without. */
function installedExtension(model: Pick<WorkspaceModel, 'kubernetesCluster' | 'compute'>) {
  const cluster = declared(model.kubernetesCluster);
  if (cluster === undefined || cluster.settings.machineLearningExtension === 'none') return undefined;
  const { machineLearningExtension: given } = cluster.settings;
  if (given === undefined && !model.compute.some(needsExtension)) return undefined;
  return { cluster, settings: given ?? { origin: cluster.origin } };
}

const needsExtension = ({ settings }: Compute): boolean =>
  settings.type === 'Kubernetes' && attachesOwnCluster(settings);

/** The id of the extension, if the template installs it. */
export function extensionIds(model: Pick<WorkspaceModel, 'kubernetesCluster' | 'compute'>): readonly Expression[] {
  const installed = installedExtension(model);
  return installed === undefined ? [] : [extensionIdOf(installed.cluster)];
}

function extensionIdOf({ type, name }: Pick<DeclaredResource<unknown>, 'type' | 'name'>): Expression {
  return extensionResourceId(resourceId(type, name), extensionType, extensionName);
}

/** The service takes its settings as text. */
function asText(value: Expression | undefined): Expression | undefined {
  if (value === undefined) return undefined;
  const known = literalValue(value);
  return known === undefined
    ? call('string', value)
    : literal(known === true ? 'True' : known === false ? 'False' : String(known));
}

/** Jobs run unless the spec says otherwise; a router of requests is reached by a load balancer, as far as there is one. */
function settingsView({ configurationSettings, ...settings }: MachineLearningExtension): Expression {
  const infers = settings.enableInference !== undefined && literalValue(settings.enableInference) !== false;
  const members = {
    enableTraining: settings.enableTraining ?? literal(true),
    enableInference: settings.enableInference,
    inferenceRouterServiceType: settings.inferenceRouterServiceType ?? (infers ? literal('LoadBalancer') : undefined),
    internalLoadBalancerProvider: settings.internalLoadBalancerProvider,
    allowInsecureConnections: settings.allowInsecureConnections,
    sslSecret: settings.sslSecretName,
    sslCname: settings.sslCname,
  };
  const texts = Object.entries(members).map(([key, value]) => [key, asText(value)] as const);
  const typed = object(definedMembers<Expression>(Object.fromEntries(texts)));
  return withProperties(typed, configurationSettings);
}

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-deploy-kubernetes-extension */
export const machineLearningExtensionModule: ResourceModule = {
  type: extensionType,
  apiVersion: apiVersions[extensionType],
  partial: 'machine-learning-extension',
  declare(model) {
    const installed = installedExtension(model);
    if (installed === undefined) return [];
    const { cluster, settings } = installed;
    const id = resourceId(cluster.type, cluster.name);
    const view = {
      ...resourceView(this.type, this.apiVersion, { ...cluster, name: extensionName }, [id]),
      ...pick(settings, ['configurationProtectedSettings', 'version']),
      scope: id,
      autoUpgradeMinorVersion: settings.autoUpgradeMinorVersion ?? literal(true),
      configurationSettings: settingsView(settings),
      releaseTrain: settings.releaseTrain ?? literal('stable'),
    };
    return [
      {
        partial: this.partial,
        view,
        properties: settings.properties,
        origin: settings.origin,
        title: 'Azure Machine Learning extension',
        outputs: [],
      },
    ];
  },
};
