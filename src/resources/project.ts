import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/project.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { impliedAuthMode } from './implied.ts';
import type { WorkspaceModel } from './model.ts';
import { type SubResource, subResourcesFromSpec, workspaceIsReady, workspaceResourceId } from './sub-resource.ts';
import { type IdentityView, subResourceIdentityFromSpec } from './sub-resource-identity.ts';
import { unionOf } from './union.ts';
import { type Workspace, workspaceModule } from './workspace.ts';

interface ProjectSettings extends Members<Omit<Spec.Project, 'name' | 'identity'>> {
  readonly identity: IdentityView;
}

export type Project = SubResource<ProjectSettings>;

export function projectsFromSpec(
  items: readonly Spec.Project[] | undefined,
  workspace: Workspace,
  path: SpecPath,
  reader: SpecReader,
): readonly Project[] {
  return subResourcesFromSpec('workspace', items, projectFromSpec, { path, reader });

  function projectFromSpec({ identity, ...plain }: Omit<Spec.Project, 'name'>, at: SpecPath): ProjectSettings {
    const given = identity ?? { type: 'SystemAssigned' };
    const identityPath = childPath(at, 'identity');
    return {
      ...reader.members(plain, at),
      identity: subResourceIdentityFromSpec(given, workspace.identityNames, identityPath, reader),
    };
  }
}

/** A project has its network, its encryption and the resources it works with from the hub. */
function projectView(model: WorkspaceModel, { name, settings }: Project) {
  return {
    ...pick(settings, ['description', 'identity', 'publicNetworkAccess']),
    friendlyName: settings.friendlyName ?? name,
    hubResourceId: workspaceResourceId(model),
    kind: literal('Project'),
    location: model.location,
    systemDatastoresAuthMode: settings.systemDatastoresAuthMode ?? hubAuthMode(model),
    tags: unionOf(model.tags, settings.tags),
  };
}

function hubAuthMode(model: WorkspaceModel): Expression | undefined {
  return model.workspace.settings.systemDatastoresAuthMode ?? impliedAuthMode(model);
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces */
export const projectModule: ResourceModule = {
  type: workspaceModule.type,
  apiVersion: workspaceModule.apiVersion,
  partial: 'project',
  declare(model) {
    const apiVersion = model.workspace.apiVersion ?? this.apiVersion;
    return model.projects.map((project) => ({
      partial: this.partial,
      view: {
        ...resourceView(this.type, apiVersion, { name: project.name }, workspaceIsReady(model)),
        ...projectView(model, project),
      },
      properties: project.settings.properties,
      origin: project.origin,
      title: 'project',
      outputs: [],
    }));
  },
};
