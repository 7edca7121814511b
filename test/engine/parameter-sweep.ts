import { isExpression } from './arm-text.ts';
import { isObject, type JsonObject, listOf } from './json.ts';
import { madeUpValue, pinnedValue, resolvedDeclaration } from './made-up-value.ts';
import { type Choice, combinations } from './pairwise.ts';
import { inTemplatesCase } from './parameters.ts';

/** One way to deploy a template. */
export interface ParameterSet {
  /** What is not as in the first set, for the name of a test: `defaults`, or e.g. `publicAccess=false`. */
  readonly label: string;
  readonly parameters: JsonObject;
}

/** More combinations than this of the `*Option` parameters are tried in pairs only. */
const defaultCap = 96;

/**
 * The parameter sets that are worth a try: the defaults; each bool flipped; each allowed value; each empty text filled;
 * and, as the `*Option` parameters (new, existing, none) are what changes a template's structure, all their combinations.
 * `base` holds for every set, but for the one parameter that a set is about. Required parameters that it lacks are made up.
 * With a `cap` of 0 nothing is combined.
 */
export function parameterSets(template: object, base: JsonObject = {}, cap = defaultCap): readonly ParameterSet[] {
  const complete = completeParameters(template, base);
  const declared = declarationsOf(template);
  const single = declared.flatMap(([name, declaration]) =>
    variations(name, declaration, complete).map((value) => ({ [name]: value })),
  );
  const rows = [{}, ...single, ...(cap === 0 ? [] : combinations(optionChoices(declared), cap))];
  const sets = rows.map((row) => {
    const changed = declared.filter(
      ([name, { defaultValue }]) => name in row && !same(row[name], complete[name] ?? defaultValue),
    );
    const label = changed.map(([name]) => `${name}=${textOf(row[name])}`).join(' ');
    return { label: label || 'defaults', parameters: { ...complete, ...row } };
  });
  return [...new Map(sets.map((set) => [set.label, set])).values()];
}

/** The parameters with a made-up value for each that is required, and a fixed one for each that would be random. */
export function completeParameters(template: object, given: JsonObject = {}): JsonObject {
  const parameters = inTemplatesCase(template, given);
  const added = declarationsOf(template)
    .filter(([name]) => !(name in parameters))
    .map(([name, declaration]) => [name, addedValue(name, declaration)] as const)
    .filter(([, value]) => value !== undefined);
  return { ...parameters, ...Object.fromEntries(added) };
}

function addedValue(name: string, declaration: JsonObject): unknown {
  const required = !('defaultValue' in declaration) && declaration['nullable'] !== true;
  return required ? madeUpValue(name, declaration) : pinnedValue(declaration);
}

function declarationsOf(template: object): ReadonlyArray<readonly [name: string, declaration: JsonObject]> {
  const parameters = 'parameters' in template && isObject(template.parameters) ? template.parameters : {};
  return Object.entries(parameters).map(([name, declaration]) => [name, resolvedDeclaration(template, declaration)]);
}

/** The other values that the parameter may take, as far as its declaration tells. */
function variations(name: string, declaration: JsonObject, complete: JsonObject): readonly unknown[] {
  const current = complete[name] ?? declaration['defaultValue'];
  const allowed = listOf(declaration['allowedValues']);
  const type = String(declaration['type']).toLowerCase();
  if (allowed.length > 0) {
    const values = type === 'array' ? allowed.map((value) => [value]) : allowed;
    return values.filter((value) => !same(value, current));
  }
  if (type === 'bool') return isExpression(current) ? [true, false] : [current !== true];
  return type === 'string' && current === '' ? [madeUpValue(name, declaration)] : [];
}

function optionChoices(declared: ReturnType<typeof declarationsOf>): readonly Choice[] {
  return declared
    .filter(([name]) => /Option$/.test(name))
    .map(([name, declaration]) => [name, listOf(declaration['allowedValues'])] as const)
    .filter(([, values]) => values.length > 0);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value || "''" : JSON.stringify(value);
}

function same(value: unknown, other: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(other);
}
