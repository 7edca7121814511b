import type { JsonValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import { isSecure, type Parameters, type TemplateParameter } from '../model/template.ts';
import { markdownCode, markdownText } from './markdown.ts';
import { orderedJson } from './ordered-json.ts';

/** The rows of the table of parameters, by name. */
export function parameterRows(parameters: Parameters) {
  return [...parameters.values()].sort((left, right) => (left.name < right.name ? -1 : 1)).map(parameterRow);
}

function parameterRow(parameter: TemplateParameter) {
  const { name, type, description = '', allowedValues } = parameter;
  const allowed =
    allowedValues === undefined ? '' : ` One of ${allowedValues.map((value) => markdownCode(cell(value))).join(', ')}.`;
  return {
    name: markdownCode(name),
    type,
    value: valueCell(parameter),
    description: `${markdownText(description)}${allowed}`.trim(),
  };
}

function valueCell(parameter: TemplateParameter): string {
  const { defaultValue, keyVaultReference } = parameter;
  if (keyVaultReference !== undefined) return `secret ${markdownCode(keyVaultReference.secretName)} of a key vault`;
  if (defaultValue === undefined) return isSecure(parameter) ? '*a secret, to be given*' : '*to be given*';
  return markdownCode(cell(printExpression(defaultValue)));
}

const cell = (value: JsonValue): string => (typeof value === 'string' ? value : orderedJson(value));

/** Parameters that a deployment has to give, as arguments of `az deployment`. */
export function neededParameters(parameters: Parameters): string {
  const needed = [...parameters.values()].filter(
    ({ defaultValue, keyVaultReference }) => defaultValue === undefined && keyVaultReference === undefined,
  );
  return needed
    .map(({ name }) => ` --parameters ${name}=<value>`)
    .sort()
    .join('');
}
