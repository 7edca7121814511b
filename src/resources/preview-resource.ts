import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/preview-resource.ts';
import type { ResourceModule, Use } from './declaration.ts';
import { type Tracked, trackedFromSpec, trackedView } from './endpoint.ts';
import type { WorkspaceModel } from './model.ts';
import { reportClash } from './named-items.ts';
import { checkName } from './resource-name.ts';
import { declareSubResource, type SubResource, workspaceResourceId } from './sub-resource.ts';
import type { Workspace } from './workspace.ts';

type PreviewType = Spec.PreviewResource['type'];

interface PreviewSettings {
  readonly type: PreviewType;
  readonly tracked: Tracked;
  readonly properties?: Expression;
}

export interface PreviewResource extends SubResource<PreviewSettings> {
  /** The name of what it stands in, where that is not the workspace itself. */
  readonly parent: Expression | undefined;
}

export function previewResourcesFromSpec(
  items: readonly Spec.PreviewResource[] | undefined,
  { identityNames }: Workspace,
  path: SpecPath,
  reader: SpecReader,
): readonly PreviewResource[] {
  const places = new Map<PreviewType, Map<string, SpecPath>>();
  return (items ?? []).map((item, position) => {
    const { type, name: given, properties } = item;
    const origin = childPath(path, position);
    const whole = nameOf(given, type, childPath(origin, 'name'));
    const [name = '', parent] = typeof whole === 'string' ? whole.split('/').reverse() : [];
    return {
      name: typeof whole === 'string' ? literal(name) : whole,
      parent: parent === undefined ? undefined : literal(parent),
      origin,
      settings: {
        type,
        tracked: trackedFromSpec(item, origin, { reader, identityNames }),
        ...reader.members({ properties }, origin),
      },
    };
  });

  /** The whole name as text where it is known; two of one type are one resource. */
  function nameOf(given: unknown, type: PreviewType, namePath: SpecPath): string | Expression {
    const name = reader.expression(given, namePath, 'name');
    const text = literalValue(name);
    const known = places.get(type) ?? new Map<string, SpecPath>();
    places.set(type, known);
    if (checkName('previewResource', name, namePath, reader)) reportClash(name, namePath, known, reader);
    return typeof text === 'string' ? text : name;
  }
}

/** The types that have no location, nor what goes with it. */
const untracked: readonly PreviewType[] = [
  'connections/deployments',
  'connections/raiPolicies',
  'endpoints',
  'managedNetworks',
  'managedNetworks/outboundRules',
];

const noneTracked = {
  location: undefined,
  kind: undefined,
  sku: undefined,
  tags: undefined,
  identity: { type: undefined, userAssignedIdentities: undefined },
};

/** One module for all of them: their properties are ARM's own. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/allversions */
export const previewResourceModule: Omit<ResourceModule, 'type' | 'apiVersion'> = {
  partial: 'preview-resource',
  declare(model) {
    return model.previewResources.map((item) => {
      const { type, tracked } = item.settings;
      const whole = `Microsoft.MachineLearningServices/workspaces/${type}` as const;
      return declareSubResource(model, item, {
        module: { type: whole, apiVersion: apiVersions[whole], partial: this.partial },
        title: 'resource in preview',
        parents: item.parent === undefined ? [] : [item.parent],
        uses: parentOf(item, model),
        view: untracked.includes(type) ? noneTracked : trackedView(tracked, model),
      });
    });
  },
};

/** What it stands in. The managed network is there without being made by anybody. */
function parentOf({ settings, parent, origin }: PreviewResource, model: WorkspaceModel): readonly Use[] {
  const [segment = ''] = settings.type.split('/');
  if (parent === undefined) return [];
  const name = String(literalValue(parent));
  const made = model.previewResources.some(
    (other) => other.settings.type === segment && String(literalValue(other.name)).toLowerCase() === name.toLowerCase(),
  );
  if (segment === 'managedNetworks' && !made) return [];
  const id = workspaceResourceId(model, segment, parent);
  return [
    {
      id,
      title: `${segment === 'connections' ? 'connection' : 'managed network'} "${name}"`,
      path: childPath(origin, 'name'),
    },
  ];
}
