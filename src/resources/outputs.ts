import type { DeclaredResource } from '../model/associated.ts';
import type { TemplateOutput } from '../model/template.ts';
import type { ResourceKind } from './resource-name.ts';

/** Id and name of a resource that was made. */
export function identifyingOutputs(
  kind: ResourceKind,
  resource: Pick<DeclaredResource<unknown>, 'id' | 'name' | 'condition'>,
  prefix: string = kind.key,
): readonly TemplateOutput[] {
  const title = kind.title;
  const { condition } = resource;
  return [
    {
      name: `${prefix}ResourceId`,
      type: 'string',
      value: resource.id,
      condition,
      description: `Resource id of the ${title}.`,
    },
    { name: `${prefix}Name`, type: 'string', value: resource.name, condition, description: `Name of the ${title}.` },
  ];
}
