import type { Mark, PropertyChange, TemplateDiff } from '../../src/diff/change.ts';
import { pathText } from '../../src/diff/change.ts';
import { compareTemplates } from '../../src/diff/compare-templates.ts';
import type { JsonObject, JsonValue } from '../../src/model/expression.ts';

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** A template of the given resources. */
export function template(resources: JsonValue, rest: JsonObject = {}): JsonObject {
  return { $schema: schema, contentVersion: '1.0.0.0', resources, ...rest };
}

/** A resource of any type. */
export function resource(type: string, content: JsonObject = {}): JsonObject {
  return { type, apiVersion: '2026-01-01', name: 'one', ...content };
}

/** What tells two templates apart, as texts: `~ type name`, `  + path`. */
export function linesOf(before: JsonObject, after: JsonObject): readonly string[] {
  return diffLines(compareTemplates({ template: before }, { template: after }));
}

const signs = { added: '+', removed: '-', changed: '~' } as const;

function diffLines({ resources, parameters, outputs }: TemplateDiff): readonly string[] {
  return [
    ...resources.flatMap(({ kind, name, changes, marks }) => [
      `${signs[kind]} ${name}${codesOf(marks)}`,
      ...changeLines(changes),
    ]),
    ...parameters.flatMap(({ kind, name, changes, marks }) => [
      `${signs[kind]} parameter ${name}${codesOf(marks)}`,
      ...changeLines(changes),
    ]),
    ...outputs.flatMap(({ kind, name, changes, marks }) => [
      `${signs[kind]} output ${name}${codesOf(marks)}`,
      ...changeLines(changes),
    ]),
  ];
}

const changeLines = (changes: readonly PropertyChange[]): readonly string[] =>
  changes.map(({ kind, path, marks }) => `  ${signs[kind]} ${pathText(path)}${codesOf(marks)}`);

const codesOf = (marks: readonly Mark[]): string => marks.map(({ code }) => ` ${code}`).join('');

/** The one resource of a type with some content before, and other content after. */
export function changesOf(type: string, before: JsonObject, after: JsonObject): readonly string[] {
  return linesOf(template([resource(type, before)]), template([resource(type, after)]))
    .slice(1)
    .map((line) => line.trim());
}
