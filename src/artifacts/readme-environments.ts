import type { EnvironmentChange, EnvironmentFact } from '../facts/facts.ts';
import type { JsonValue } from '../model/expression.ts';
import { markdownCode } from './markdown.ts';

/** Longer values are told in the parameter files only. */
const longest = 60;

/** The rows of the table of environments, and those that share no template. */
export function environmentRows(environments: readonly EnvironmentFact[] = []) {
  return {
    environments: environments.map(({ name, template, parameters, bicepParameters, changes }) => ({
      name: markdownCode(name),
      template: markdownCode(template),
      parameters: `${markdownCode(parameters)}, ${markdownCode(bicepParameters)}`,
      changes: changes.map(changeText).sort().join('; '),
    })),
    apart: environments.flatMap(({ name, ownTemplateFor }) =>
      ownTemplateFor === undefined ? [] : [{ name: markdownCode(name), place: markdownCode(ownTemplateFor) }],
    ),
  };
}

function changeText({ path, to }: EnvironmentChange): string {
  if (to === undefined) return `without ${markdownCode(path)}`;
  const value = valueText(to);
  return value.length > longest ? markdownCode(path) : `${markdownCode(path)} ${markdownCode(value)}`;
}

const valueText = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value));
