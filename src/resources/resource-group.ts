import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { apiVersions } from '../model/api-versions.ts';
import { call, type Expression, member } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import { resourceGroupLocation, resourceGroupName } from '../model/subscription-scope.ts';
import type * as Types from '../spec/types/resource-group.ts';
import type { Spec } from '../spec/types.ts';
import { type ResourceModule, resourceView } from './declaration.ts';
import { checkName } from './resource-name.ts';
import { tagsFromSpec } from './tags.ts';
import { unionOf } from './union.ts';

/** The resource group that the template makes. */
export interface ResourceGroup {
  readonly tags: Expression | undefined;
  readonly origin: SpecPath;
}

/** Absent where the template is deployed into a group that is there. */
export function resourceGroupFromSpec(
  { scope, resourceGroup, location: given }: Spec,
  location: Expression,
  reader: SpecReader,
): ResourceGroup | undefined {
  const path = childPath(rootPath, 'resourceGroup');
  if (scope !== 'subscription') {
    if (resourceGroup !== undefined) reportUnused(path, reader);
    return undefined;
  }
  if (resourceGroup === undefined) {
    const hint = 'add it, e.g. `resourceGroup: {name: rg-ml}`';
    const at = childPath(rootPath, 'scope');
    reader.report(finding('AML3097', { path: at, message: 'needs a `resourceGroup` to make', hint }));
    return undefined;
  }
  declareName(resourceGroup.name, childPath(path, 'name'), reader);
  // The region of the resources is that of the group where the spec gives none.
  declareLocation(resourceGroup, given === undefined ? undefined : location, reader);
  return { tags: tagsFromSpec(resourceGroup.tags, childPath(path, 'tags'), reader), origin: path };
}

function reportUnused(path: SpecPath, reader: SpecReader): void {
  const message = 'has no meaning where the template is deployed into a resource group that is there';
  reader.report(finding('AML3097', { path, message, hint: 'add `scope: subscription` to have the group made' }));
}

function declareName(name: unknown, path: SpecPath, reader: SpecReader): void {
  const given = reader.expression(name, path, 'name');
  checkName('resourceGroup', given, path, reader);
  if (given.kind === 'parameter' && given.name === resourceGroupName.name) return;
  reader.declareParameter({
    own: true,
    name: resourceGroupName.name,
    type: 'string',
    defaultValue: given,
    minLength: 1,
    maxLength: 90,
    description: 'Name of the resource group.',
    origin: path,
  });
}

function declareLocation(group: Types.ResourceGroup, location: Expression | undefined, reader: SpecReader): void {
  const path = childPath(rootPath, 'resourceGroup', 'location');
  const own = group.location === undefined ? undefined : reader.expression(group.location, path, 'name');
  if (own?.kind === 'parameter' && own.name === resourceGroupLocation.name) return;
  reader.declareParameter({
    own: true,
    name: resourceGroupLocation.name,
    type: 'string',
    defaultValue: own ?? location ?? member(call('deployment'), 'location'),
    description: 'Azure region of the resource group.',
    origin: path,
  });
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.resources/resourcegroups */
export const resourceGroupModule: ResourceModule = {
  type: 'Microsoft.Resources/resourceGroups',
  apiVersion: apiVersions['Microsoft.Resources/resourceGroups'],
  partial: 'resource-group',
  declare(model) {
    const group = model.resourceGroup;
    if (group === undefined) return [];
    const view = {
      ...resourceView(this.type, this.apiVersion, { name: resourceGroupName }),
      location: resourceGroupLocation,
      tags: unionOf(model.tags, group.tags),
    };
    const immutable = ['The name and the region of the resource group.'];
    const { origin } = group;
    return [
      { partial: this.partial, view, origin, title: 'resource group', outputs: [], atSubscription: true, immutable },
    ];
  },
};
