import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { capitalised } from '../model/capitalised.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { Members } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/online-deployment.ts';
import { pick, type ViewMembers } from './declaration.ts';
import {
  type CodeConfiguration,
  codeConfigurationFromSpec,
  codeConfigurationView,
  type EndpointReading,
  endpointSymbol,
  type Tracked,
  trackedFromSpec,
  trackedView,
} from './endpoint.ts';
import type { WorkspaceModel } from './model.ts';
import { assetReference, type Reference, referenceValue } from './reference.ts';
import { type SubResource, subResourcesFromSpec } from './sub-resource.ts';

const nested = [
  'scaleSettings',
  'requestSettings',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'dataCollector',
] as const;

type Nested = { readonly [K in (typeof nested)[number]]: Members<NonNullable<Spec.OnlineDeployment[K]>> };
type Requirements = NonNullable<Spec.OnlineDeployment['containerResourceRequirements']>;
type ContainerResources = Members<NonNullable<Requirements['containerResourceLimits']>>;

interface OnlineDeploymentSettings extends Nested, Members<Omit<Spec.OnlineDeployment, NotPlain>> {
  readonly type: Spec.OnlineDeployment['type'];
  readonly tracked: Tracked;
  readonly model: Reference | undefined;
  readonly environment: Reference | undefined;
  readonly codeConfiguration: CodeConfiguration;
  readonly containerResourceLimits: ContainerResources;
  readonly containerResourceRequests: ContainerResources;
}

type NotPlain =
  | (typeof nested)[number]
  | 'name'
  | 'type'
  | 'location'
  | 'kind'
  | 'sku'
  | 'tags'
  | 'identity'
  | 'model'
  | 'environment'
  | 'codeConfiguration'
  | 'containerResourceRequirements';

export type OnlineDeployment = SubResource<OnlineDeploymentSettings>;

export function onlineDeploymentsFromSpec(
  items: readonly Spec.OnlineDeployment[] | undefined,
  endpoint: { readonly name: Expression; readonly symbol: string; readonly path: SpecPath },
  reading: EndpointReading,
): readonly OnlineDeployment[] {
  const { reader } = reading;
  const path = childPath(endpoint.path, 'deployments');
  return subResourcesFromSpec('endpoint', items, settingsFromSpec, { path, reader }).map((item, position) => {
    const { instanceType } = item.settings;
    if (item.settings.type !== 'Managed' || instanceType === undefined || instanceType.kind === 'parameter')
      return item;
    const symbol = capitalised(endpointSymbol(item.name, `deployment${position + 1}`));
    return { ...item, settings: { ...item.settings, instanceType: sizeParameter(symbol, instanceType, item.origin) } };
  });

  function settingsFromSpec(item: Omit<Spec.OnlineDeployment, 'name'>, at: SpecPath): OnlineDeploymentSettings {
    const { type, model, environment, codeConfiguration, containerResourceRequirements, ...others } = item;
    const { location, kind, sku, tags, identity, ...settings } = others;
    const { scaleSettings, requestSettings, livenessProbe, readinessProbe, startupProbe, dataCollector, ...plain } =
      settings;
    const within = (...keys: readonly string[]): SpecPath => childPath(at, ...keys);
    const requirements = containerResourceRequirements ?? {};
    const inRequirements = (key: string): SpecPath => within('containerResourceRequirements', key);
    return {
      ...reader.members<typeof plain>(plain, at),
      type,
      tracked: trackedFromSpec(item, at, reading),
      model: assetReference('models', model, within('model'), reader),
      environment: assetReference('environments', environment, within('environment'), reader),
      codeConfiguration: codeConfigurationFromSpec(codeConfiguration, within('codeConfiguration'), reader),
      scaleSettings: reader.members(scaleSettings, within('scaleSettings')),
      requestSettings: reader.members(requestSettings, within('requestSettings')),
      livenessProbe: reader.members(livenessProbe, within('livenessProbe')),
      readinessProbe: reader.members(readinessProbe, within('readinessProbe')),
      startupProbe: reader.members(startupProbe, within('startupProbe')),
      dataCollector: reader.members(dataCollector, within('dataCollector')),
      containerResourceLimits: reader.members(
        requirements.containerResourceLimits,
        inRequirements('containerResourceLimits'),
      ),
      containerResourceRequests: reader.members(
        requirements.containerResourceRequests,
        inRequirements('containerResourceRequests'),
      ),
    };
  }

  /** The size of machines depends on quota and region: whoever deploys can choose another. */
  function sizeParameter(symbol: string, defaultValue: Expression, origin: SpecPath): Expression {
    return reader.declareParameter({
      own: true,
      name: `${endpoint.symbol}${symbol}InstanceType`,
      type: 'string',
      defaultValue,
      description: 'Size of the virtual machines of the online deployment.',
      origin: childPath(origin, 'instanceType'),
    });
  }
}

const probeKeys = ['failureThreshold', 'initialDelay', 'period', 'successThreshold', 'timeout'] as const;

/** The deployment as ARM will see it. The number of instances is the capacity of its SKU. */
export function onlineDeploymentView({ settings }: OnlineDeployment, model: WorkspaceModel): ViewMembers {
  const { type, scaleSettings, requestSettings, dataCollector } = settings;
  const { sku, ...tracked } = trackedView(settings.tracked, model);
  const plain = pick(settings, [
    'appInsightsEnabled',
    'description',
    'egressPublicNetworkAccess',
    'environmentVariables',
    'instanceType',
    'modelMountPath',
  ]);
  return {
    ...tracked,
    ...plain,
    sku: sku ?? { name: literal('Default'), capacity: instanceCountOf(settings) },
    endpointComputeType: literal(type),
    model: referenceValue(settings.model, model),
    environmentId: referenceValue(settings.environment, model),
    codeConfiguration: codeConfigurationView(settings.codeConfiguration, model),
    scaleSettings: {
      ...pick(scaleSettings, ['maxInstances', 'minInstances', 'pollingInterval', 'targetUtilizationPercentage']),
      scaleType: scaleSettings.type,
    },
    requestSettings: pick(requestSettings, ['maxConcurrentRequestsPerInstance', 'maxQueueWait', 'requestTimeout']),
    livenessProbe: pick(settings.livenessProbe, probeKeys),
    readinessProbe: pick(settings.readinessProbe, probeKeys),
    startupProbe: pick(settings.startupProbe, probeKeys),
    dataCollector: pick(dataCollector, ['captureHeaders', 'collections', 'rollingRate']),
    containerResourceLimits: pick(settings.containerResourceLimits, ['cpu', 'gpu', 'memory']),
    containerResourceRequests: pick(settings.containerResourceRequests, ['cpu', 'gpu', 'memory']),
  };
}

/** One unless told otherwise; where the scaler decides, nobody tells. */
export function instanceCountOf(settings: OnlineDeploymentSettings): Expression | undefined {
  const scales = settings.scaleSettings.type !== undefined && !isDefault(settings.scaleSettings.type);
  return settings.instanceCount ?? (scales ? undefined : literal(1));
}

function isDefault(type: Expression): boolean {
  return type.kind === 'literal' && type.value === 'Default';
}
