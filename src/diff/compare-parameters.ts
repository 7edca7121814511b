import { evaluateTemplate } from '../evaluate/evaluate-template.ts';
import { readableValue } from '../evaluate/readable-text.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { Mark, SignatureChange } from './change.ts';
import { compareValues } from './compare-values.ts';
import { hideNamed } from './hide-values.ts';
import { pairByName } from './pair-by-name.ts';
import { memberOf } from './same-value.ts';

/** What callers of two templates may and must give. */
export function compareParameters(before: JsonObject, after: JsonObject): readonly SignatureChange[] {
  const [old, made] = [parametersOf(before), parametersOf(after)];
  return pairByName(old, made).flatMap(({ name, before: was, after: is }): readonly SignatureChange[] => {
    if (was === undefined) return [{ kind: 'added', name, changes: [], marks: newMarks(is ?? {}) }];
    if (is === undefined) return [{ kind: 'removed', name, changes: [], marks: [breaking(gone)] }];
    const secret = isSecure(was) || isSecure(is);
    const changes = compareValues(shown(was), shown(is)).map((change) => ({
      ...hideNamed(change, name, secret),
      marks: [],
    }));
    const marks = stricter(was, is).map(breaking);
    return changes.length === 0 ? [] : [{ kind: 'changed', name, changes, marks }];
  });
}

export const breaking = (text: string): Mark => ({
  code: 'AML3154',
  text,
  source: 'https://learn.microsoft.com/azure/azure-resource-manager/templates/parameters',
});

const gone = 'callers and parameter files that give it fail: take it out of them';

const isRequired = (parameter: JsonObject): boolean =>
  parameter['defaultValue'] === undefined && parameter['nullable'] !== true;

const newMarks = (parameter: JsonObject): readonly Mark[] =>
  isRequired(parameter) ? [breaking('callers must give it from now on: it has no default value')] : [];

/** Parameters with the value that their defaults come to. */
function parametersOf(template: JsonObject): ReadonlyMap<string, JsonObject> {
  const declared = objectIn(template, 'parameters');
  const definitions = objectIn(template, 'definitions');
  const names = Object.keys(declared);
  const outputs = names.map((name) => [
    name,
    { type: 'object', value: `[parameters('${name.replaceAll("'", "''")}')]` },
  ]);
  const values = evaluateTemplate({ ...template, resources: [], outputs: Object.fromEntries(outputs) }).outputs;
  return new Map(
    names.map((name) => {
      const parameter = resolved(declared[name] ?? null, definitions);
      const value = values.get(name);
      const known = parameter['defaultValue'] !== undefined && value !== undefined && !isSecure(parameter);
      return [name, known ? { ...parameter, defaultValue: readableValue(value) } : parameter];
    }),
  );
}

function objectIn(template: JsonObject, key: string): JsonObject {
  const value = memberOf(template, key) ?? null;
  return isJsonObject(value) ? value : {};
}

/** With what a definition that it refers to says. */
function resolved(declared: JsonValue, definitions: JsonObject): JsonObject {
  if (!isJsonObject(declared)) return {};
  const name = /^#\/definitions\/(.+)$/.exec(String(declared['$ref']))?.[1];
  const definition = name === undefined ? undefined : memberOf(definitions, name);
  return definition !== undefined && isJsonObject(definition) ? { ...definition, ...declared } : declared;
}

const isSecure = ({ type }: JsonObject): boolean => /^secure/i.test(String(type));

/** What callers see of it: descriptions change nothing, nor does the order of allowed values. */
function shown(parameter: JsonObject): JsonObject {
  const { metadata: _, defaultValue, allowedValues, ...rest } = parameter;
  return {
    ...rest,
    type: String(parameter['type'] ?? '').toLowerCase(),
    ...(isList(allowedValues ?? null) && { allowedValues: [...listOf(allowedValues)].sort(byText) }),
    ...(defaultValue !== undefined && { defaultValue }),
  };
}

const listOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  value !== undefined && isList(value) ? value : [];

const byText = (left: JsonValue, right: JsonValue): number => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1);

/** Why values that were fine may be refused now. */
function stricter(before: JsonObject, after: JsonObject): readonly string[] {
  const baseType = ({ type }: JsonObject) =>
    String(type)
      .toLowerCase()
      .replace(/^secure/, '');
  const narrowed = ['minLength', 'minValue', 'maxLength', 'maxValue'].filter((key) => isNarrower(key, before, after));
  return [
    ...(isRequired(after) && !isRequired(before)
      ? ['callers must give it from now on: it has lost its default value']
      : []),
    ...(baseType(before) === baseType(after) ? [] : ['values of the old type are refused']),
    ...(allowsLess(before['allowedValues'], after['allowedValues']) ? ['values that were allowed are refused'] : []),
    ...narrowed.map((key) => `values that fitted are refused by the new \`${key}\``),
  ];
}

function isNarrower(key: string, before: JsonObject, after: JsonObject): boolean {
  const [was, is] = [before[key], after[key]];
  if (typeof is !== 'number') return false;
  if (typeof was !== 'number') return true;
  return key.startsWith('min') ? is > was : is < was;
}

function allowsLess(before: JsonValue | undefined, after: JsonValue | undefined): boolean {
  if (after === undefined) return false;
  const allowed = new Set(listOf(after).map((value) => JSON.stringify(value)));
  return before === undefined || listOf(before).some((value) => !allowed.has(JSON.stringify(value)));
}
