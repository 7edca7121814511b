import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/serverless-endpoint.ts';
import { pick, type ResourceModule } from './declaration.ts';
import { type Tracked, trackedFromSpec, trackedView } from './endpoint.ts';
import type { WorkspaceModel } from './model.ts';
import {
  declareSubResource,
  type SubResource,
  subResourcesFromSpec,
  workspaceIsReady,
  workspaceResourceId,
} from './sub-resource.ts';
import type { Workspace } from './workspace.ts';

type NotPlain = 'name' | 'location' | 'kind' | 'sku' | 'tags' | 'identity' | 'modelSettings' | 'contentSafety';

interface ServerlessEndpointSettings extends Members<Omit<Spec.ServerlessEndpoint, NotPlain>> {
  readonly tracked: Tracked;
  readonly modelId: Expression | undefined;
  readonly contentSafetyStatus: Expression | undefined;
}

export type ServerlessEndpoint = SubResource<ServerlessEndpointSettings>;

export function serverlessEndpointsFromSpec(
  items: readonly Spec.ServerlessEndpoint[] | undefined,
  { identityNames }: Workspace,
  path: SpecPath,
  reader: SpecReader,
): readonly ServerlessEndpoint[] {
  const reading = { reader, identityNames };
  return subResourcesFromSpec('serverlessEndpoint', items, settingsFromSpec, { path, reader });

  function settingsFromSpec(item: Omit<Spec.ServerlessEndpoint, 'name'>, at: SpecPath): ServerlessEndpointSettings {
    const { location, kind, sku, tags, identity, modelSettings, contentSafety, ...plain } = item;
    return {
      ...reader.members<typeof plain>(plain, at),
      tracked: trackedFromSpec(item, at, reading),
      modelId: reader.members(modelSettings, childPath(at, 'modelSettings')).modelId,
      contentSafetyStatus: reader.members(contentSafety, childPath(at, 'contentSafety')).contentSafetyStatus,
    };
  }
}

const endpointType = 'Microsoft.MachineLearningServices/workspaces/serverlessEndpoints';
const subscriptionType = 'Microsoft.MachineLearningServices/workspaces/marketplaceSubscriptions';

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/serverlessendpoints */
export const serverlessEndpointModule: ResourceModule = {
  type: endpointType,
  apiVersion: apiVersions[endpointType],
  partial: 'serverless-endpoint',
  declare(model) {
    return model.serverlessEndpoints.map((endpoint) => {
      const { settings } = endpoint;
      const view = {
        ...trackedView(settings.tracked, model),
        authMode: settings.authMode ?? literal('Key'),
        contentSafety: pick(settings, ['contentSafetyStatus']),
        modelSettings: pick(settings, ['modelId']),
      };
      const dependsOn = [...workspaceIsReady(model), ...subscriptionsTo(settings.modelId, model)];
      return declareSubResource(model, endpoint, { module: this, title: 'serverless endpoint', dependsOn, view });
    });
  },
};

/**
 * A model of another publisher answers only while the workspace is subscribed to it.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-deploy-models-serverless
 */
function subscriptionsTo(modelId: Expression | undefined, model: WorkspaceModel): readonly Expression[] {
  if (modelId === undefined) return [];
  const wanted = JSON.stringify(printExpression(modelId));
  return model.marketplaceSubscriptions
    .filter(({ settings }) => settings.modelId && JSON.stringify(printExpression(settings.modelId)) === wanted)
    .map(({ name }) => workspaceResourceId(model, 'marketplaceSubscriptions', name));
}

export type MarketplaceSubscription = SubResource<Members<Omit<Spec.MarketplaceSubscription, 'name'>>>;

export function marketplaceSubscriptionsFromSpec(
  items: readonly Spec.MarketplaceSubscription[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly MarketplaceSubscription[] {
  return subResourcesFromSpec('workspaceItem', items, (item, at) => reader.members(item, at), { path, reader });
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/marketplacesubscriptions */
export const marketplaceSubscriptionModule: ResourceModule = {
  type: subscriptionType,
  apiVersion: apiVersions[subscriptionType],
  partial: 'marketplace-subscription',
  declare(model) {
    return model.marketplaceSubscriptions.map((item) => {
      const view = pick(item.settings, ['modelId']);
      return declareSubResource(model, item, { module: this, title: 'marketplace subscription', view });
    });
  },
};
