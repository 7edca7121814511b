import { type EvaluatedTemplate, evaluateTemplate } from '../evaluate/evaluate-template.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import type { SignatureChange, TemplateDiff } from './change.ts';
import { apiVersionsOf, comparableValue } from './comparable-value.ts';
import { breaking, compareParameters } from './compare-parameters.ts';
import { compareResources } from './compare-resources.ts';
import { compareValues } from './compare-values.ts';
import { hideNamed } from './hide-values.ts';
import { pairByName } from './pair-by-name.ts';

/** A template, and values that it is deployed with in the place of its defaults. */
export interface DiffInput {
  readonly template: JsonObject;
  readonly parameters?: JsonObject;
}

/** What tells two templates apart, as far as they tell what they deploy: not how they are written. */
export function compareTemplates(before: DiffInput, after: DiffInput): TemplateDiff {
  const [old, made] = [before, after].map(({ template, parameters = {} }) =>
    evaluateTemplate(template, { parameters }),
  );
  if (old === undefined || made === undefined) throw new Error('two templates are compared');
  return {
    resources: compareResources(old.resources, made.resources),
    parameters: compareParameters(before.template, after.template),
    outputs: compareOutputs(outputsOf(before.template, old), outputsOf(after.template, made)),
    incomplete: old.incomplete || made.incomplete,
  };
}

/** Whether nothing tells them apart. */
export const isSame = ({ resources, parameters, outputs }: TemplateDiff): boolean =>
  resources.length + parameters.length + outputs.length === 0;

type Outputs = ReadonlyMap<string, JsonObject>;

/** Outputs with their values; one of null is none, as one whose condition does not hold. */
function outputsOf(template: JsonObject, { outputs, resources }: EvaluatedTemplate): Outputs {
  const declared = objectOf(template['outputs']);
  const versions = apiVersionsOf(resources);
  return new Map(
    [...outputs].flatMap(([name, expression]): ReadonlyArray<readonly [string, JsonObject]> => {
      const value = comparableValue(expression, versions);
      const { type } = objectOf(declared[name]);
      return value === null ? [] : [[name, { type: String(type).toLowerCase(), value }]];
    }),
  );
}

const objectOf = (value: JsonValue | undefined): JsonObject =>
  value !== undefined && isJsonObject(value) ? value : {};

function compareOutputs(before: Outputs, after: Outputs): readonly SignatureChange[] {
  return pairByName(before, after).flatMap(({ name, before: was, after: is }): readonly SignatureChange[] => {
    if (was === undefined) return [{ kind: 'added', name, changes: [], marks: [] }];
    if (is === undefined)
      return [{ kind: 'removed', name, changes: [], marks: [breaking('callers that read it fail')] }];
    const changes = compareValues(was, is).map((change) => ({ ...hideNamed(change, name, false), marks: [] }));
    const marks = was['type'] === is['type'] ? [] : [breaking('callers that read it get another type')];
    return changes.length === 0 ? [] : [{ kind: 'changed', name, changes, marks }];
  });
}
