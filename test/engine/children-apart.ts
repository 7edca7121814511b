import type { EvaluatedResource } from './engine.ts';
import { isObject, listOf, objectOf } from './json.ts';

/** Lists in which a resource can hold what are resources of their own elsewhere, by its type in lower case. */
const childLists: Readonly<Record<string, readonly string[]>> = {
  'microsoft.network/virtualnetworks': ['subnets'],
  'microsoft.network/networksecuritygroups': ['securityRules'],
  'microsoft.network/routetables': ['routes'],
};

/** What a template deploys, with each child that a resource holds as a resource beside it: ARM takes both for the same. */
export function childrenApart(resources: readonly EvaluatedResource[]): readonly EvaluatedResource[] {
  return resources.flatMap((resource) => {
    const lists = childLists[resource.type.toLowerCase()] ?? [];
    const children = lists.flatMap((list) =>
      listOf(objectOf(resource.properties)[list]).map((child) => childOf(resource, list, objectOf(child))),
    );
    if (children.length === 0) return [resource];
    const rest = Object.entries(objectOf(resource.properties)).filter(([key]) => !lists.includes(key));
    return [{ ...resource, properties: Object.fromEntries(rest) }, ...children];
  });
}

function childOf(
  { id, type, name, apiVersion }: EvaluatedResource,
  list: string,
  { name: own, properties, ...rest }: { readonly [key: string]: unknown },
): EvaluatedResource {
  return {
    ...rest,
    id: `${id}/${list}/${String(own)}`,
    type: `${type}/${list}`,
    name: `${name}/${String(own)}`,
    apiVersion,
    ...(isObject(properties) && { properties }),
  };
}
