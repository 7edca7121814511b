import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import { interpolate, resourceId } from '../model/expression-functions.ts';
import type { NameKind } from '../model/names.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { Declaration, ResourceModule, Use, ViewValue } from './declaration.ts';
import { resourceView } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { reportClash } from './named-items.ts';
import { networkIsReady } from './network-ready.ts';
import { endpointIds } from './private-endpoint.ts';
import { checkName } from './resource-name.ts';
import { declaredIdentities } from './user-assigned-identity.ts';
import { workspaceResourceId } from './workspace-id.ts';

export { workspaceResourceId };

/** An item of the spec that becomes a resource inside the workspace. */
export interface SubResource<S> {
  readonly name: Expression;
  readonly settings: S;
  readonly origin: SpecPath;
}

/** Reads a list of named items. Names that differ by case only are one name to Azure. */
export function subResourcesFromSpec<T extends { readonly name: unknown }, S>(
  kind: NameKind | ((item: Omit<T, 'name'>) => NameKind),
  items: readonly T[] | undefined,
  read: (item: Omit<T, 'name'>, path: SpecPath, name: Expression) => S,
  { path, reader }: { readonly path: SpecPath; readonly reader: SpecReader },
): ReadonlyArray<SubResource<S>> {
  const places = new Map<string, SpecPath>();
  return (items ?? []).map(({ name: given, ...item }, position) => {
    const origin = childPath(path, position);
    const namePath = childPath(origin, 'name');
    const name = reader.expression(given, namePath, 'name');
    const nameKind = typeof kind === 'string' ? kind : kind(item);
    if (checkName(nameKind, name, namePath, reader)) reportClash(name, namePath, places, reader);
    return { name, settings: read(item, origin, name), origin };
  });
}

/** What a resource inside the workspace waits for: the workspace, if the template makes it, and the ways into it. */
export function workspaceIsReady(model: WorkspaceModel): readonly Expression[] {
  const before = model.workspace.existing
    ? declaredIdentities(model).map(({ id }) => id)
    : [workspaceResourceId(model)];
  return [...before, ...networkIsReady(model.network), ...endpointIds(model)];
}

interface SubResourceDeclaration {
  readonly module: Pick<ResourceModule, 'type' | 'apiVersion' | 'partial'>;
  readonly title: string;
  /** Names of the parents between the workspace and the resource. */
  readonly parents?: readonly Expression[];
  /** What it waits for; the workspace being ready if left out. */
  readonly dependsOn?: readonly Expression[];
  readonly condition?: Expression;
  /** What it names in the workspace, and waits for if the template makes it. */
  readonly uses?: readonly Use[];
  readonly view: { readonly [key: string]: ViewValue | undefined };
}

/** The resource of an item; its settings' `properties` are merged in last. */
export function declareSubResource(
  model: WorkspaceModel,
  item: SubResource<{ readonly properties?: Expression }>,
  {
    module,
    title,
    parents = [],
    dependsOn = workspaceIsReady(model),
    condition,
    uses = [],
    view,
  }: SubResourceDeclaration,
): Declaration {
  const names = [model.name, ...parents, item.name];
  const name = interpolate(names.flatMap((part, position) => (position === 0 ? [part] : ['/', part])));
  return {
    partial: module.partial,
    view: {
      ...resourceView(module.type, module.apiVersion, { name, ...(condition && { condition }) }, dependsOn),
      ...view,
    },
    properties: item.settings.properties,
    origin: item.origin,
    title,
    outputs: [],
    id: resourceId(module.type, ...names),
    ...(uses.length > 0 && { uses }),
  };
}
