import { isExpression } from './arm-text.ts';
import { isObject, type JsonObject, listOf, mapStrings, objectOf } from './json.ts';

/**
 * The template with its nested deployments evaluated inside. The engine does not look into one that is evaluated outside
 * and has an expression that only the deployment can evaluate. Each expression moves to a parameter of the deployment,
 * where it is evaluated outside as before.
 */
export function evaluatedInside(template: JsonObject): JsonObject {
  const { resources } = template;
  // With symbolic names they are members of an object.
  const named = Object.entries(objectOf(resources)).map(([name, resource]) => [name, inside(objectOf(resource))]);
  const each = isObject(resources)
    ? Object.fromEntries(named)
    : listOf(resources).map((resource) => inside(objectOf(resource)));
  return { ...template, resources: each };
}

function inside(resource: JsonObject): JsonObject {
  const properties = objectOf(resource['properties']);
  const { scope } = objectOf(properties['expressionEvaluationOptions']);
  const isOutside = scope === undefined || String(scope).toLowerCase() === 'outer';
  if (resource['type'] !== 'Microsoft.Resources/deployments' || !isOutside) return resource;
  if (!isObject(properties['template'])) return resource;
  const expressions: string[] = [];
  const moved = mapStrings(properties['template'], (text) => {
    if (!isExpression(text)) return text;
    expressions.push(text);
    return `[parameters('value${expressions.length}').value]`;
  });
  const names = expressions.map((expression, index) => [`value${index + 1}`, expression] as const);
  const parameters = Object.fromEntries(names.map(([name, value]) => [name, { value: { value } }]));
  const declared = Object.fromEntries(names.map(([name]) => [name, { type: 'object' }]));
  return {
    ...resource,
    properties: {
      ...properties,
      expressionEvaluationOptions: { scope: 'inner' },
      parameters,
      template: { ...objectOf(moved), parameters: declared },
    },
  };
}
