import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/serverless-endpoint.ts';
import { pick, type ResourceModule, type Use } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { declareSubResource, type SubResource, subResourcesFromSpec, workspaceResourceId } from './sub-resource.ts';
import { subnetReference } from './subnet-reference.ts';

const connectionKeys = [
  'acaEnvironmentConnections',
  'aiServicesConnections',
  'storageConnections',
  'threadStorageConnections',
  'vectorStoreConnections',
] as const;

export type CapabilityHost = SubResource<Members<Omit<Spec.CapabilityHost, 'name'>>>;

export function capabilityHostsFromSpec(
  items: readonly Spec.CapabilityHost[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly CapabilityHost[] {
  return subResourcesFromSpec(
    'workspaceItem',
    items,
    ({ customerSubnet, ...plain }, at): CapabilityHost['settings'] => ({
      ...reader.members<typeof plain>(plain, at),
      ...(customerSubnet !== undefined && {
        customerSubnet: subnetReference(customerSubnet, childPath(at, 'customerSubnet'), reader),
      }),
    }),
    { path, reader },
  );
}

const hostType = 'Microsoft.MachineLearningServices/workspaces/capabilityHosts';

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/capabilityhosts */
export const capabilityHostModule: ResourceModule = {
  type: hostType,
  apiVersion: apiVersions[hostType],
  partial: 'capability-host',
  declare(model) {
    return model.capabilityHosts.map((item) => {
      const view = {
        ...pick(item.settings, [...connectionKeys, 'customerSubnet', 'description', 'tags']),
        capabilityHostKind: item.settings.capabilityHostKind ?? literal('Agents'),
      };
      const uses = connectionsOf(item, model);
      return declareSubResource(model, item, { module: this, title: 'capability host', uses, view });
    });
  },
};

/** The connections whose names the template tells. */
function connectionsOf({ settings, origin }: CapabilityHost, model: WorkspaceModel): readonly Use[] {
  return connectionKeys.flatMap((key) => {
    const names = literalItems(settings[key]);
    return names.map((name, position) => ({
      id: workspaceResourceId(model, 'connections', literal(name)),
      title: `connection "${name}"`,
      path: childPath(origin, key, position),
    }));
  });
}

function literalItems(list: Expression | undefined): readonly string[] {
  const value = list && literalValue(list);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
