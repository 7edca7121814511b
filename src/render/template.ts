import { definedMembers } from '../model/defined-members.ts';
import type { JsonObject, JsonValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import type {
  ArmResource,
  ArmTemplate,
  TemplateOutput,
  TemplateParameter,
  TemplateVariable,
} from '../model/template.ts';
import type { Declaration } from '../resources/declaration.ts';
import { byCodePoint, canonicalResource, merge, prune, sortKeys } from './canonical-json.ts';
import { renderJson } from './engine.ts';
import { printView } from './print-view.ts';

/** All that a template is made of. */
export interface TemplateParts {
  readonly parameters: readonly TemplateParameter[];
  readonly variables: readonly TemplateVariable[];
  readonly declarations: readonly Declaration[];
}

/** The template, in canonical order. Its resources stand in the order of the declarations. */
export function renderTemplate({ parameters, variables, declarations }: TemplateParts): ArmTemplate {
  const outputs = declarations.flatMap((declaration) => declaration.outputs);
  const rest = {
    variables: named(variables, ({ value }) => sortKeys(printExpression(value))),
    resources: declarations.map(renderResource),
    outputs: named(outputs, printOutput),
  };
  const view = { parameters: named(usedParameters(parameters, rest), printParameter), ...rest };
  return prune(renderJson('arm/template', view)) as ArmTemplate;
}

/** The parameters without those of the template's own that nothing reads: datastores, say, have no location. */
function usedParameters(parameters: readonly TemplateParameter[], rest: object): readonly TemplateParameter[] {
  const text = JSON.stringify([
    rest,
    parameters.map(({ defaultValue }) => defaultValue && printExpression(defaultValue)),
  ]);
  return parameters.filter(({ name, own }) => own !== true || text.includes(`parameters('${name}')`));
}

/** Items as an object by name, sorted; nothing for none, since ARM's own tools warn of empty objects. */
function named<T extends { readonly name: string }>(
  items: readonly T[],
  print: (item: T) => JsonValue,
): JsonObject | undefined {
  if (items.length === 0) return undefined;
  const sorted = [...items].sort((left, right) => byCodePoint(left.name, right.name));
  return Object.fromEntries(sorted.map((item) => [item.name, print(item)]));
}

function renderResource(declaration: Declaration): ArmResource {
  const { partial, view, properties } = declaration;
  const pruned = prune(renderJson(`arm/${partial}`, printView(view))) as JsonObject;
  const own = properties && printExpression(properties);
  const whole = own === undefined ? pruned : { ...pruned, properties: merge(pruned['properties'], own) };
  return canonicalResource(whole) as ArmResource;
}

function printParameter(parameter: TemplateParameter): JsonValue {
  const { type, defaultValue, allowedValues, minLength, maxLength, minValue, maxValue, description } = parameter;
  return definedMembers<JsonValue>({
    type,
    defaultValue: defaultValue && sortKeys(printExpression(defaultValue)),
    allowedValues,
    minLength,
    maxLength,
    minValue,
    maxValue,
    metadata: description === undefined ? undefined : { description },
  });
}

function printOutput({ type, condition, value, description }: TemplateOutput): JsonValue {
  return definedMembers<JsonValue>({
    condition: condition && printExpression(condition),
    type,
    value: printExpression(value),
    metadata: { description },
  });
}
