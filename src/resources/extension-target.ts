import { type Expression, isExpression } from '../model/expression.ts';
import { extensionResourceId, resourceId, resourceIdIn } from '../model/expression-functions.ts';
import { nameSegments } from '../model/resource-identity.ts';
import { keyOfType, type ResourceKey } from '../model/resource-keys.ts';
import type { Declaration } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { workspaceResourceId } from './sub-resource.ts';
import { workspaceType } from './workspace-id.ts';

/** A resource that locks, diagnostic settings and alerts are put on. */
export interface ExtensionTarget {
  readonly key: ResourceKey;
  readonly type: string;
  /** Its name, or the names along its type. */
  readonly names: readonly Expression[];
  readonly id: Expression;
  /** Whether this template makes it: only then can it be waited for. */
  readonly declared: boolean;
  readonly condition: Expression | undefined;
}

/** The resources of the template that the spec has a name for, and the workspace, be it there already. */
export function extensionTargets(
  model: WorkspaceModel,
  declarations: readonly Declaration[],
): readonly ExtensionTarget[] {
  const existing: readonly ExtensionTarget[] =
    model.workspace.existing && model.mlRegistry === undefined
      ? [
          {
            key: 'workspace',
            type: workspaceType,
            names: [model.name],
            id: workspaceResourceId(model),
            declared: false,
            condition: undefined,
          },
        ]
      : [];
  return [...existing, ...declarations.flatMap(targetOf)];
}

function targetOf({ view, scope }: Declaration): readonly ExtensionTarget[] {
  const { type, name, condition } = view;
  const key = keyOfType(type);
  if (key === undefined || scope !== undefined) return [];
  const names = nameSegments(name);
  return [{ key, type, names, id: resourceId(type, ...names), declared: true, condition: condition ?? undefined }];
}

/** Those that a list of keys names; all where there is none. */
export function chosenTargets(
  targets: readonly ExtensionTarget[],
  keys: readonly ResourceKey[] | undefined,
): readonly ExtensionTarget[] {
  return keys === undefined ? targets : targets.filter(({ key }) => keys.includes(key));
}

/** The id of a resource of the template, wherever it is deployed. */
export function declarationId({ view, scope = {} }: Declaration): Expression {
  if ('scope' in view && isExpression(view.scope)) return extensionResourceId(view.scope, view.type, view.name);
  return resourceIdIn(scope, view.type, ...nameSegments(view.name));
}
