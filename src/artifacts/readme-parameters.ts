import type { JsonValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import { isSecure, type Parameters, type TemplateParameter } from '../model/template.ts';
import { markdownCode, markdownText } from './markdown.ts';
import { orderedJson } from './ordered-json.ts';

type Defaults = Readonly<Record<string, JsonValue | undefined>>;

/** The rows of the table of parameters, by name. */
export function parameterRows(parameters: Parameters, defaults: Defaults) {
  return [...parameters.values()]
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map((parameter) => parameterRow(parameter, defaults));
}

function parameterRow(parameter: TemplateParameter, defaults: Defaults) {
  const { name, type, description = '', allowedValues } = parameter;
  const allowed =
    allowedValues === undefined ? '' : ` One of ${allowedValues.map((value) => markdownCode(cell(value))).join(', ')}.`;
  return {
    name: markdownCode(name),
    type,
    value: valueCell(parameter, defaults),
    description: `${markdownText(description)}${allowed}`.trim(),
  };
}

function valueCell(parameter: TemplateParameter, defaults: Defaults): string {
  const { name, defaultValue, keyVaultReference } = parameter;
  if (keyVaultReference !== undefined) return `secret ${markdownCode(keyVaultReference.secretName)} of a key vault`;
  if (defaultValue === undefined) return isSecure(parameter) ? '*a secret, to be given*' : '*to be given*';
  return markdownCode(cell(defaults[name] ?? printExpression(defaultValue)));
}

const cell = (value: JsonValue): string => (typeof value === 'string' ? value : orderedJson(value));
