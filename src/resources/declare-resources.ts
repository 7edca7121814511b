import type { Declaration, ResourceModule } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { modulesAfterKey, modulesBeforeKey } from './plain-modules.ts';
import { declareAll } from './registry.ts';
import { workspaceModule } from './workspace.ts';

/** The types of a plain spec, in the order of the whole registry. */
const plainModules: readonly ResourceModule[] = [...modulesBeforeKey, ...modulesAfterKey, workspaceModule];

/** The resources that a model calls for. */
export function declareResources(model: WorkspaceModel): readonly Declaration[] {
  return model.plain ? plainModules.flatMap((module) => module.declare(model)) : declareAll(model);
}
