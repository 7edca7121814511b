import type { SpecPath } from '../diagnostics/diagnostic.ts';
import type { Expression, JsonObject, JsonValue } from './expression.ts';

/** ARM's parameter types, in the case that ARM's documentation uses. */
export type ParameterType = 'string' | 'int' | 'bool' | 'array' | 'object' | 'securestring' | 'secureObject';

/** Where a parameter file takes a secret from. */
interface KeyVaultReference {
  readonly id: string;
  readonly secretName: string;
  readonly secretVersion?: string;
}

/** A parameter of the template. A secure one has no default value. */
export interface TemplateParameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly defaultValue?: Expression;
  readonly allowedValues?: readonly JsonValue[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly description?: string;
  readonly keyVaultReference?: KeyVaultReference;
  /** Where in the spec it comes from. */
  readonly origin: SpecPath;
  /** Whether the template has it by itself, not because the spec names it. */
  readonly own?: true;
}

/** Whether the value is a secret, which no file, output or message may show. */
export function isSecure(parameter: Pick<TemplateParameter, 'type'>): boolean {
  return parameter.type === 'securestring' || parameter.type === 'secureObject';
}

/** A variable of the template: one name for what several resources use. */
export interface TemplateVariable {
  readonly name: string;
  readonly value: Expression;
}

/** An output of the template; never a secret. */
export interface TemplateOutput {
  readonly name: string;
  readonly type: ParameterType;
  readonly value: Expression;
  readonly condition?: Expression | undefined;
  readonly description: string;
}

/** A resource as it stands in a rendered template. */
export interface ArmResource extends JsonObject {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
}

/** A resource of a rendered template, or of one nested in it, and where in the spec it comes from. */
export interface PlacedResource {
  readonly resource: ArmResource;
  /** Where it stands, for people: `resources[0]`. */
  readonly place: string;
  readonly origin: SpecPath;
}

/** A rendered template. @see https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax */
export interface ArmTemplate extends JsonObject {
  readonly $schema: string;
  readonly contentVersion: string;
  readonly resources: readonly ArmResource[];
}

/** The parameters of a template by name. */
export type Parameters = ReadonlyMap<string, TemplateParameter>;

/**
 * The values that an expression can have, as far as the template tells: a literal's own, a parameter's allowed values,
 * else its default. Nothing for what only the deployment knows.
 */
export function possibleValues(expression: Expression | undefined, parameters: Parameters): readonly JsonValue[] {
  if (expression === undefined) return [];
  if (expression.kind === 'literal') return [expression.value];
  if (expression.kind !== 'parameter') return [];
  const parameter = parameters.get(expression.name);
  if (parameter?.allowedValues !== undefined) return parameter.allowedValues;
  return parameter?.defaultValue?.kind === 'literal' ? [parameter.defaultValue.value] : [];
}
