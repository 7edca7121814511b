import { apiVersions } from '../model/api-versions.ts';
import type { Expression } from '../model/expression.ts';
import { resourceId } from '../model/expression-functions.ts';

export const workspaceType = 'Microsoft.MachineLearningServices/workspaces';

/** What a spec of kind Registry is about. */
export const mlRegistryType = 'Microsoft.MachineLearningServices/registries';

export const workspaceApiVersion = apiVersions[workspaceType];

/** Id of the workspace, or of a resource inside it: one name for each further segment of the type. */
export function workspaceResourceId(
  model: { readonly name: Expression },
  segments = '',
  ...names: readonly Expression[]
): Expression {
  const type = segments === '' ? workspaceType : `${workspaceType}/${segments}`;
  return resourceId(type, model.name, ...names);
}
