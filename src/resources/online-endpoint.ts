import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/online-endpoint.ts';
import { pick, type ResourceModule } from './declaration.ts';
import {
  type EndpointKeys,
  endpointSymbol,
  onceDeployed,
  type Tracked,
  trackedFromSpec,
  trackedView,
} from './endpoint.ts';
import {
  instanceCountOf,
  type OnlineDeployment,
  onlineDeploymentsFromSpec,
  onlineDeploymentView,
} from './online-deployment.ts';
import { computeReference, type Reference, referenceValue, usesOf } from './reference.ts';
import { declareSubResource, type SubResource, subResourcesFromSpec, workspaceResourceId } from './sub-resource.ts';
import type { Workspace } from './workspace.ts';

type NotPlain = 'name' | 'location' | 'kind' | 'sku' | 'tags' | 'identity' | 'keys' | 'compute' | 'deployments';

interface OnlineEndpointSettings extends Members<Omit<Spec.OnlineEndpoint, NotPlain>> {
  readonly tracked: Tracked;
  readonly keys: Members<EndpointKeys>;
  readonly compute: Reference | undefined;
}

export interface OnlineEndpoint extends SubResource<OnlineEndpointSettings> {
  readonly symbol: string;
  readonly deployments: readonly OnlineDeployment[];
  /** The settings that name deployments, as the template has them: not before those are there. */
  readonly onceDeployed: { readonly traffic: Expression | undefined; readonly mirrorTraffic: Expression | undefined };
}

export function onlineEndpointsFromSpec(
  items: readonly Spec.OnlineEndpoint[] | undefined,
  { identityNames }: Workspace,
  path: SpecPath,
  reader: SpecReader,
): readonly OnlineEndpoint[] {
  const reading = { reader, identityNames };
  return subResourcesFromSpec('endpoint', items, settingsFromSpec, { path, reader }).map((item, position) => {
    const { name, origin, settings } = item;
    const symbol = endpointSymbol(name, `onlineEndpoint${position + 1}`);
    const given = items?.[position]?.deployments;
    return {
      ...item,
      symbol,
      deployments: onlineDeploymentsFromSpec(given, { name, symbol, path: origin }, reading),
      onceDeployed: {
        traffic: onceDeployed(settings.traffic, { symbol, origin }, reader),
        mirrorTraffic: onceDeployed(settings.mirrorTraffic, { symbol, origin }, reader),
      },
    };
  });

  function settingsFromSpec(item: Omit<Spec.OnlineEndpoint, 'name'>, at: SpecPath): OnlineEndpointSettings {
    const { location, kind, sku, tags, identity, keys, compute, deployments, ...plain } = item;
    return {
      ...reader.members<typeof plain>(plain, at),
      tracked: trackedFromSpec(item, at, reading),
      keys: reader.members<EndpointKeys>(keys, childPath(at, 'keys')),
      compute: computeReference(compute, childPath(at, 'compute'), reader),
    };
  }
}

const endpointSegments = 'onlineEndpoints';

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/onlineendpoints */
export const onlineEndpointModule: ResourceModule = {
  type: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
  apiVersion: apiVersions['Microsoft.MachineLearningServices/workspaces/onlineEndpoints'],
  partial: 'online-endpoint',
  declare(model) {
    return model.onlineEndpoints.map((endpoint) => {
      const { settings } = endpoint;
      const view = {
        ...trackedView(settings.tracked, model),
        ...pick(settings, ['description', 'publicNetworkAccess']),
        ...endpoint.onceDeployed,
        authMode: settings.authMode ?? literal('Key'),
        compute: referenceValue(settings.compute, model),
        keys: pick(settings.keys, ['primaryKey', 'secondaryKey']),
      };
      const uses = usesOf(model, settings.compute);
      return declareSubResource(model, endpoint, { module: this, title: 'online endpoint', uses, view });
    });
  },
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/onlineendpoints/deployments */
export const onlineDeploymentModule: ResourceModule = {
  type: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments',
  apiVersion: apiVersions['Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments'],
  partial: 'online-deployment',
  declare(model) {
    return model.onlineEndpoints.flatMap((endpoint) =>
      endpoint.deployments.map((deployment) => {
        const { settings } = deployment;
        const billing = billingOf(deployment);
        const declaration = declareSubResource(model, deployment, {
          module: this,
          title: 'online deployment',
          parents: [endpoint.name],
          dependsOn: [workspaceResourceId(model, endpointSegments, endpoint.name)],
          uses: usesOf(model, settings.model, settings.environment, settings.codeConfiguration.code),
          view: onlineDeploymentView(deployment, model),
        });
        return { ...declaration, ...(billing !== undefined && { billing }) };
      }),
    );
  },
};

/** Machines that Azure manages run day and night. @see https://learn.microsoft.com/azure/machine-learning/concept-endpoints-online */
function billingOf({ settings }: OnlineDeployment): string | undefined {
  if (settings.type !== 'Managed') return undefined;
  const count = instanceCountOf(settings);
  const known = count && literalValue(count);
  const instances =
    known === 1 ? 'Its instance bills' : `Its ${typeof known === 'number' ? `${known} ` : ''}instances bill`;
  return `${instances} all the time, also while no request comes.`;
}
