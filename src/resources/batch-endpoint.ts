import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/batch-endpoint.ts';
import { pick, type ResourceModule } from './declaration.ts';
import {
  type CodeConfiguration,
  codeConfigurationFromSpec,
  codeConfigurationView,
  type EndpointKeys,
  type EndpointReading,
  endpointSymbol,
  onceDeployed,
  type Tracked,
  trackedFromSpec,
  trackedView,
} from './endpoint.ts';
import type { WorkspaceModel } from './model.ts';
import { assetReference, computeReference, type Reference, referenceValue, usesOf } from './reference.ts';
import { declareSubResource, type SubResource, subResourcesFromSpec, workspaceResourceId } from './sub-resource.ts';
import type { Workspace } from './workspace.ts';

type NotPlain = 'name' | 'location' | 'kind' | 'sku' | 'tags' | 'identity';
type NotPlainOfEndpoint = NotPlain | 'keys' | 'defaults' | 'deployments';
type NotPlainOfDeployment =
  | NotPlain
  | 'type'
  | 'compute'
  | 'model'
  | 'environment'
  | 'codeConfiguration'
  | 'component'
  | 'resources'
  | 'retrySettings';

interface BatchDeploymentSettings extends Members<Omit<Spec.BatchDeployment, NotPlainOfDeployment>> {
  readonly type: Spec.BatchDeployment['type'];
  readonly tracked: Tracked;
  readonly compute: Reference | undefined;
  readonly model: Reference | undefined;
  readonly environment: Reference | undefined;
  readonly codeConfiguration: CodeConfiguration;
  readonly component: Reference | undefined;
  readonly resources: Members<NonNullable<Spec.BatchDeployment['resources']>>;
  readonly retrySettings: Members<NonNullable<Spec.BatchDeployment['retrySettings']>>;
}

type BatchDeployment = SubResource<BatchDeploymentSettings>;

interface BatchEndpointSettings extends Members<Omit<Spec.BatchEndpoint, NotPlainOfEndpoint>> {
  readonly tracked: Tracked;
  readonly keys: Members<EndpointKeys>;
  readonly deploymentName: Expression | undefined;
}

export interface BatchEndpoint extends SubResource<BatchEndpointSettings> {
  readonly deployments: readonly BatchDeployment[];
  /** The default deployment as the template has it: not before it is there. */
  readonly defaultDeployment: Expression | undefined;
}

export function batchEndpointsFromSpec(
  items: readonly Spec.BatchEndpoint[] | undefined,
  { identityNames }: Workspace,
  path: SpecPath,
  reader: SpecReader,
): readonly BatchEndpoint[] {
  const reading = { reader, identityNames };
  return subResourcesFromSpec('endpoint', items, settingsFromSpec, { path, reader }).map((item, position) => {
    const { name, origin, settings } = item;
    const symbol = endpointSymbol(name, `batchEndpoint${position + 1}`);
    return {
      ...item,
      deployments: deploymentsFromSpec(items?.[position]?.deployments, childPath(origin, 'deployments'), reading),
      defaultDeployment: onceDeployed(settings.deploymentName, { symbol, origin }, reader),
    };
  });

  function settingsFromSpec(item: Omit<Spec.BatchEndpoint, 'name'>, at: SpecPath): BatchEndpointSettings {
    const { location, kind, sku, tags, identity, keys, defaults, deployments, ...plain } = item;
    return {
      ...reader.members<typeof plain>(plain, at),
      tracked: trackedFromSpec(item, at, reading),
      keys: reader.members<EndpointKeys>(keys, childPath(at, 'keys')),
      deploymentName: reader.members(defaults, childPath(at, 'defaults')).deploymentName,
    };
  }
}

function deploymentsFromSpec(
  items: readonly Spec.BatchDeployment[] | undefined,
  path: SpecPath,
  reading: EndpointReading,
): readonly BatchDeployment[] {
  const { reader } = reading;
  return subResourcesFromSpec('endpoint', items, settingsFromSpec, { path, reader });

  function settingsFromSpec(item: Omit<Spec.BatchDeployment, 'name'>, at: SpecPath): BatchDeploymentSettings {
    const { type, location, kind, sku, tags, identity, compute, model, environment, ...others } = item;
    const { codeConfiguration, component, resources, retrySettings, ...plain } = others;
    const within = (key: string): SpecPath => childPath(at, key);
    return {
      ...reader.members<typeof plain>(plain, at),
      type,
      tracked: trackedFromSpec(item, at, reading),
      compute: computeReference(compute, within('compute'), reader),
      model: assetReference('models', model, within('model'), reader),
      environment: assetReference('environments', environment, within('environment'), reader),
      codeConfiguration: codeConfigurationFromSpec(codeConfiguration, within('codeConfiguration'), reader),
      component: assetReference('components', component, within('component'), reader),
      resources: reader.members(resources, within('resources')),
      retrySettings: reader.members(retrySettings, within('retrySettings')),
    };
  }
}

const endpointType = 'Microsoft.MachineLearningServices/workspaces/batchEndpoints';
const deploymentType = 'Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments';

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/batchendpoints */
export const batchEndpointModule: ResourceModule = {
  type: endpointType,
  apiVersion: apiVersions[endpointType],
  partial: 'batch-endpoint',
  declare(model) {
    return model.batchEndpoints.map((endpoint) => {
      const { settings } = endpoint;
      const view = {
        ...trackedView(settings.tracked, model),
        ...pick(settings, ['description']),
        authMode: settings.authMode ?? literal('AADToken'),
        defaults: { deploymentName: endpoint.defaultDeployment },
        keys: pick(settings.keys, ['primaryKey', 'secondaryKey']),
      };
      return declareSubResource(model, endpoint, { module: this, title: 'batch endpoint', view });
    });
  },
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/batchendpoints/deployments */
export const batchDeploymentModule: ResourceModule = {
  type: deploymentType,
  apiVersion: apiVersions[deploymentType],
  partial: 'batch-deployment',
  declare(model) {
    return model.batchEndpoints.flatMap((endpoint) =>
      endpoint.deployments.map((deployment) => {
        const { compute, model: scored, environment, codeConfiguration, component } = deployment.settings;
        return declareSubResource(model, deployment, {
          module: this,
          title: 'batch deployment',
          parents: [endpoint.name],
          dependsOn: [workspaceResourceId(model, 'batchEndpoints', endpoint.name)],
          uses: usesOf(model, compute, scored, environment, codeConfiguration.code, component),
          view: batchDeploymentView(deployment, model),
        });
      }),
    );
  },
};

/** The deployment as ARM will see it. Assets are objects here that tell their kind of reference. */
function batchDeploymentView({ settings }: BatchDeployment, model: WorkspaceModel) {
  const byId = (reference: Reference | undefined) => ({
    assetId: referenceValue(reference, model),
    referenceType: reference && literal('Id'),
  });
  return {
    ...trackedView(settings.tracked, model),
    ...pick(settings, [
      'description',
      'environmentVariables',
      'errorThreshold',
      'loggingLevel',
      'maxConcurrencyPerInstance',
      'miniBatchSize',
      'outputAction',
      'outputFileName',
    ]),
    compute: referenceValue(settings.compute, model),
    model: byId(settings.model),
    environmentId: referenceValue(settings.environment, model),
    codeConfiguration: codeConfigurationView(settings.codeConfiguration, model),
    resources: pick(settings.resources, ['instanceCount', 'instanceType', 'properties']),
    retrySettings: pick(settings.retrySettings, ['maxRetries', 'timeout']),
    deploymentConfiguration: {
      deploymentConfigurationType: settings.type === 'Model' ? undefined : literal(settings.type),
      componentId: byId(settings.component),
      settings: settings.settings,
    },
  };
}
