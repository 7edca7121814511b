import { type Associated, declared } from '../model/associated.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import { equals, not, resourceId } from '../model/expression-functions.ts';
import type { WorkspaceModel } from './model.ts';
import { placeOfId } from './resource-place.ts';
import type { RoleTarget } from './role-assignment.ts';
import { workspaceResourceId } from './workspace-id.ts';

/** The associated resources that a role can be given on, and what they are called in a sentence. */
export const associatedTitles = {
  storageAccount: 'the storage account',
  keyVault: 'the key vault',
  applicationInsights: 'Application Insights',
  logAnalyticsWorkspace: 'the Log Analytics workspace',
  containerRegistry: 'the container registry',
} as const satisfies Partial<Record<keyof WorkspaceModel, string>>;

export type AssociatedKey = keyof typeof associatedTitles;

type TargetModel = Pick<WorkspaceModel, AssociatedKey | 'name' | 'workspace'>;

/** An associated resource; nothing where there is none. */
export function associatedTarget(model: TargetModel, key: AssociatedKey): RoleTarget | undefined {
  const resource: Associated<unknown, unknown> = model[key];
  if (resource.mode === 'none') return undefined;
  const made = declared(resource);
  const condition =
    resource.mode === 'choice' && resource.allowsNone ? not(equals(resource.option, 'none')) : undefined;
  return {
    ...idTarget(resource.id, associatedTitles[key]),
    condition,
    afterWorkspace: false,
    made: made && resourceId(made.type, made.name),
  };
}

/** A resource that the template does not make. */
export function idTarget(id: Expression, title: string): RoleTarget {
  const text = literalValue(id);
  // What only the deployment knows may be a part of the workspace.
  const afterWorkspace = typeof text !== 'string' || /microsoft\.machinelearningservices/i.test(text);
  return { id, title, place: placeOfId(id), condition: undefined, made: undefined, afterWorkspace };
}

export function workspaceTarget(model: TargetModel): RoleTarget {
  const id = workspaceResourceId(model);
  const made = model.workspace.existing ? undefined : id;
  return { id, title: 'the workspace', place: undefined, condition: undefined, made, afterWorkspace: true };
}

/** The resource group of the deployment. */
export const resourceGroupTarget: RoleTarget = {
  id: undefined,
  title: 'the resource group',
  place: undefined,
  condition: undefined,
  made: undefined,
  afterWorkspace: false,
};
