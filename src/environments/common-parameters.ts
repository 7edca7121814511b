import { isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import type { ArmTemplate, Parameters } from '../model/template.ts';
import { same } from './spec-words.ts';

/** A template and the parameters that it declares, with the values that its environment gives them. */
export interface DeclaringTemplate {
  readonly template: ArmTemplate;
  readonly parameters: Parameters;
}

/** The declarations of one template for several environments, or the parameter that forbids it. */
export type CommonParameters = { readonly parameters: JsonObject } | { readonly difference: string };

/**
 * One declaration of each parameter. Values may differ, and parameter files give them: so the template has a default where
 * every environment has one, and an expression where one has that, since no file can give it.
 */
export function commonParameters(variants: readonly DeclaringTemplate[]): CommonParameters {
  const declared = variants.map(declarationsOf);
  const [first = {}] = declared;
  const names = Object.keys(first);
  const other = declared.flatMap((one) => namesApart(Object.keys(one), names))[0];
  if (other !== undefined) return { difference: `parameters.${other}` };
  const parameters: [string, JsonValue][] = [];
  for (const name of names) {
    const declarations = declared.map((one) => one[name]).filter((one) => isObject(one));
    const common = commonDeclaration(
      declarations,
      variants.map(({ parameters: known }) => isExpression(known, name)),
    );
    if (common === undefined) return { difference: `parameters.${name}` };
    parameters.push([name, common]);
  }
  return { parameters: Object.fromEntries(parameters) };
}

const namesApart = (some: readonly string[], others: readonly string[]): readonly string[] => [
  ...some.filter((name) => !others.includes(name)),
  ...others.filter((name) => !some.includes(name)),
];

const isObject = (value: JsonValue | undefined): value is JsonObject => value !== undefined && isJsonObject(value);

function declarationsOf({ template }: DeclaringTemplate): JsonObject {
  const declared = template['parameters'];
  return isObject(declared) ? declared : {};
}

/** Whether only the deployment knows the default. */
function isExpression(parameters: Parameters, name: string): boolean {
  const value = parameters.get(name)?.defaultValue;
  return value !== undefined && value.kind !== 'literal';
}

function commonDeclaration(
  declarations: readonly JsonObject[],
  expressions: readonly boolean[],
): JsonObject | undefined {
  const shape = ({ defaultValue, metadata, ...rest }: JsonObject): JsonObject => rest;
  const [first] = declarations;
  if (first === undefined || declarations.some((one) => !same(shape(one), shape(first)))) return undefined;
  const defaults = declarations.map(({ defaultValue }) => defaultValue);
  if (defaults.every((value) => same(value, defaults[0]))) return first;
  const workedOut = defaults.filter((_, position) => expressions[position]);
  const missing = defaults.includes(undefined);
  if (workedOut.some((value) => missing || !same(value, workedOut[0]))) return undefined;
  const { defaultValue, ...rest } = first;
  if (missing) return rest;
  const [common = defaultValue ?? null] = workedOut;
  return { ...first, defaultValue: common };
}
