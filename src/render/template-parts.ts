import { definedMembers } from '../model/defined-members.ts';
import { describeName } from '../model/describe-name.ts';
import type { JsonObject, JsonValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import { escapeText } from '../model/expression-text.ts';
import type { TemplateOutput, TemplateParameter, TemplateVariable } from '../model/template.ts';
import { byCodePoint, sortKeys } from './canonical-json.ts';

/** The parameters without those of the template's own that nothing reads: datastores, say, have no location. */
export function usedParameters(parameters: readonly TemplateParameter[], rest: object): readonly TemplateParameter[] {
  const text = JSON.stringify([
    rest,
    parameters.map(({ defaultValue }) => defaultValue && printExpression(defaultValue)),
  ]);
  return parameters.filter(({ name, own }) => own !== true || text.includes(`parameters('${name}')`));
}

/** The variables that something reads: the resources and outputs, or another such variable. */
export function usedVariables(variables: readonly TemplateVariable[], rest: object): readonly TemplateVariable[] {
  const texts = variables.map(({ value }) => JSON.stringify(printExpression(value)));
  let text = JSON.stringify(rest);
  const used = new Set<TemplateVariable>();
  for (let size = -1; size < used.size; ) {
    size = used.size;
    for (const [position, one] of variables.entries()) {
      if (used.has(one) || !text.includes(`variables('${one.name}')`)) continue;
      used.add(one);
      text += texts[position];
    }
  }
  return variables.filter((one) => used.has(one));
}

/** Items as an object by name, sorted; nothing for none, since ARM's own tools warn of empty objects. */
export function named<T extends { readonly name: string }>(
  items: readonly T[],
  print: (item: T) => JsonValue,
): JsonObject | undefined {
  if (items.length === 0) return undefined;
  const sorted = [...items].sort((left, right) => byCodePoint(left.name, right.name));
  return Object.fromEntries(sorted.map((item) => [item.name, print(item)]));
}

export function printParameter(parameter: TemplateParameter): JsonValue {
  const { type, defaultValue, allowedValues, minLength, maxLength, minValue, maxValue, description } = parameter;
  return definedMembers<JsonValue>({
    type,
    defaultValue: defaultValue && sortKeys(printExpression(defaultValue)),
    allowedValues,
    minLength,
    maxLength,
    minValue,
    maxValue,
    metadata: { description: escapeText(description?.trim() ? description : describeName(parameter.name)) },
  });
}

export function printOutput({ type, condition, value, description }: TemplateOutput): JsonValue {
  return definedMembers<JsonValue>({
    condition: condition && printExpression(condition),
    type,
    value: printExpression(value),
    metadata: { description: escapeText(description) },
  });
}
