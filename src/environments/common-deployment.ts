import { rootPath } from '../diagnostics/diagnostic.ts';
import { isJsonObject, type JsonObject, type JsonValue, literal } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { ArmTemplate, Parameters, TemplateParameter } from '../model/template.ts';
import { commonParameters, type DeclaringTemplate } from './common-parameters.ts';
import { CommonTemplate, type TemplateVariant, withMembers } from './common-template.ts';
import { type LiftedParameter, LiftedParameters } from './lifted-parameters.ts';
import type { SpecSource } from './spec-sources.ts';

/** What an environment comes to by itself. */
export interface DeploymentVariant extends TemplateVariant, DeclaringTemplate {
  /** Its spec, merged. */
  readonly spec: JsonValue;
}

/** What a word of the spec's schema says of its values, for the parameter that stands in its place. */
export interface WordHelp {
  readonly description: string;
  readonly allowedValues?: readonly JsonValue[];
  readonly minValue?: number;
  readonly maxValue?: number;
}

/** Tells of a word; `variant` is the position of an environment that has it. */
export type TellWord = (source: SpecSource) => WordHelp;

/** One template for several environments, and the parameters of each: the defaults are its values. */
export interface CommonDeployment {
  readonly template: ArmTemplate;
  readonly parameters: readonly Parameters[];
}

/** The deployment that serves all variants, or the first place that forbids it. */
export function commonDeployment(
  variants: readonly DeploymentVariant[],
  tellWord: TellWord,
): CommonDeployment | { readonly difference: string } {
  const [first] = variants;
  if (first === undefined) throw new Error('there is no environment');
  const declared = commonParameters(variants);
  if ('difference' in declared) return declared;
  const lifted = new LiftedParameters(
    variants.map(({ spec }) => spec),
    new Set(variants.flatMap(({ template }) => namesIn(template))),
  );
  const common = new CommonTemplate(variants, lifted);
  const keys = [...new Set(variants.flatMap(({ template }) => Object.keys(template)))];
  const parts = keys.map((key) => {
    const values = variants.map(({ template }) => template[key]);
    return [key, key === 'parameters' ? declared.parameters : common.part(values, key)] as const;
  });
  if (common.difference !== undefined) return { difference: common.difference };
  const described = lifted.all.map((one) => describe(one, tellWord));
  const template = Object.fromEntries(parts) as ArmTemplate;
  const added = Object.fromEntries(described.map(({ parameter }) => [parameter.name, printDeclaration(parameter)]));
  return {
    template: described.length === 0 ? template : (withMembers(template, 'parameters', added) as ArmTemplate),
    parameters: variants.map(({ parameters }, variant) => withValues(parameters, described, variant)),
  };
}

/** Names that a new parameter could be taken for: those declared anywhere, in nested templates too. */
function namesIn(value: JsonValue): readonly string[] {
  if (!isJsonObject(value)) return Array.isArray(value) ? value.flatMap(namesIn) : [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const declares = ['parameters', 'variables', 'outputs'].includes(key) && isJsonObject(inner);
    return [...(declares ? Object.keys(inner) : []), ...namesIn(inner)];
  });
}

interface Described {
  readonly parameter: TemplateParameter;
  readonly values: readonly JsonValue[];
}

function describe({ name, type, values, source }: LiftedParameter, tellWord: TellWord): Described {
  const [first = null] = values;
  const help: WordHelp = source === undefined ? { description: 'Differs between environments.' } : tellWord(source);
  const fits = help.allowedValues === undefined || values.every((value) => help.allowedValues?.includes(value));
  const { allowedValues, ...rest } = help;
  const parameter = {
    ...(type === 'int' || type === 'string' ? rest : { description: help.description }),
    ...(fits && allowedValues !== undefined && { allowedValues }),
    name,
    type,
    defaultValue: literal(first),
    origin: source?.word.path ?? rootPath,
  };
  return { parameter, values };
}

function printDeclaration({ type, defaultValue, description, ...rest }: TemplateParameter): JsonObject {
  const { allowedValues, minValue, maxValue } = rest;
  return {
    type,
    ...(defaultValue !== undefined && { defaultValue: printExpression(defaultValue) }),
    ...(allowedValues !== undefined && { allowedValues }),
    ...(minValue !== undefined && { minValue }),
    ...(maxValue !== undefined && { maxValue }),
    ...(description !== undefined && { metadata: { description } }),
  };
}

function withValues(parameters: Parameters, described: readonly Described[], variant: number): Parameters {
  const own = described.map(({ parameter, values }) => {
    return [parameter.name, { ...parameter, defaultValue: literal(values[variant] ?? null) }] as const;
  });
  return new Map([...parameters, ...own]);
}
