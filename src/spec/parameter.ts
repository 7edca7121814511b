import { childPath, pathKeys, type Report, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { capitalised } from '../model/capitalised.ts';
import type { Expression, JsonValue } from '../model/expression.ts';
import { isSecure, type ParameterType, type TemplateParameter } from '../model/template.ts';
import type { ParameterValue } from './types/value.ts';

/** A parameter as a spec has it; a secret that is read from a vault needs no more than its place. */
export type ParameterSpec = Pick<ParameterValue, 'parameter'> & Partial<ParameterValue>;

export interface ParameterContext {
  readonly path: SpecPath;
  readonly defaultValue: Expression | undefined;
  /** The type that the place has; asked only if the parameter tells none. */
  readonly placeType: () => ParameterType | undefined;
  readonly report: Report;
}

/** A template parameter from its description in the spec. */
export function parameterFromSpec(spec: ParameterSpec, context: ParameterContext): TemplateParameter {
  const { path, defaultValue } = context;
  const { minLength, maxLength, minValue, maxValue, description, allowedValues } = spec;
  const parameter: TemplateParameter = {
    name: spec.parameter,
    type: parameterType(spec, context),
    ...(defaultValue !== undefined && { defaultValue }),
    ...(allowedValues !== undefined && { allowedValues: allowedValues as readonly JsonValue[] }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(minValue !== undefined && { minValue }),
    ...(maxValue !== undefined && { maxValue }),
    ...(description !== undefined && { description }),
    ...(spec.keyVaultSecret !== undefined && { keyVaultReference: spec.keyVaultSecret }),
    origin: path,
  };
  reportContradictions(parameter, context);
  return parameter;
}

/**
 * The name of the parameter for a secret that is given by its place only: the words of its path, e.g. `sshKeyData`.
 * From an item that has a name it begins with that, which outlives a change of the order: `curatedCredentialsKey`.
 */
export function secretParameterName(path: SpecPath, spec: unknown): string {
  const [first = 'secret', ...rest] = wordsOfPath(path, spec)
    .flatMap((key) => key.split(/[^A-Za-z0-9]+/))
    .filter((word) => word !== '');
  const name = first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capitalised).join('');
  return /^[A-Za-z]/.test(name) ? name : `secret${name}`;
}

function wordsOfPath(path: SpecPath, spec: unknown): readonly string[] {
  const words: string[] = [];
  let value = spec;
  let named = false;
  for (const key of pathKeys(path)) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    const name = /^\d+$/.test(key) ? itemName(value) : undefined;
    if (name !== undefined) words.splice(0, words.length, name);
    else if (!['new', 'existing', 'properties'].includes(key)) words.push(key);
    named ||= name !== undefined;
  }
  return named ? words : words.slice(-3);
}

/** An item without a literal name may have a parameter in its place: its name tells as much. */
function itemName(item: unknown): string | undefined {
  const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : undefined;
  if (typeof name === 'string') return name;
  const given = typeof name === 'object' && name !== null && 'parameter' in name ? name.parameter : undefined;
  return typeof given === 'string' ? given : undefined;
}

function parameterType(spec: ParameterSpec, { defaultValue, placeType }: ParameterContext): ParameterType {
  const secret = spec.secure === true || spec.keyVaultSecret !== undefined;
  const type = spec.type ?? typeOfData(defaultValue) ?? typeOfValue(spec.allowedValues?.[0]) ?? placeType() ?? 'string';
  if (type === 'secureString' || (secret && type === 'string')) return 'securestring';
  if (secret && type === 'object') return 'secureObject';
  return type;
}

function typeOfData(expression: Expression | undefined): ParameterType | undefined {
  switch (expression?.kind) {
    case 'literal':
      return typeOfValue(expression.value);
    case 'array':
    case 'object':
      return expression.kind;
    default:
      return undefined;
  }
}

function typeOfValue(value: unknown): ParameterType | undefined {
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isInteger(value) ? 'int' : undefined;
    case 'object':
      return value === null ? undefined : 'object';
    default:
      return undefined;
  }
}

const plainType = (type: ParameterType): string => type.toLowerCase().replace('secure', '');

function reportContradictions(parameter: TemplateParameter, { path, report }: ParameterContext): void {
  const { name, type, defaultValue, allowedValues = [] } = parameter;
  if (isSecure(parameter) && defaultValue !== undefined) {
    const message = `the secure parameter "${name}" must have no default value: everybody who reads the template would see it`;
    const hint = 'leave `defaultValue` out, or name a `keyVaultSecret`';
    report(finding('AML3015', { path: childPath(path, 'defaultValue'), message, hint }));
    return;
  }
  if (isSecure(parameter) && allowedValues.length > 0) {
    const message = `the secure parameter "${name}" must have no allowed values: everybody who reads the template would see them`;
    report(finding('AML3015', { path: childPath(path, 'allowedValues'), message, hint: 'leave `allowedValues` out' }));
    return;
  }
  const fits = (value: unknown): boolean => typeOfValue(value) === plainType(type);
  const wrong = allowedValues.findIndex((value) => !fits(value));
  if (wrong >= 0) {
    const message = `the parameter "${name}" is of type ${type}: this value is not`;
    report(finding('AML2006', { path: childPath(path, 'allowedValues', wrong), message }));
  }
  if (defaultValue?.kind === 'literal') reportDefault(parameter, defaultValue.value, { path, report, fits });
}

interface DefaultContext {
  readonly path: SpecPath;
  readonly report: Report;
  readonly fits: (value: unknown) => boolean;
}

function reportDefault(parameter: TemplateParameter, value: JsonValue, { path, report, fits }: DefaultContext): void {
  const { name, type, allowedValues } = parameter;
  const problem = !fits(value)
    ? `must be of the parameter's type ${type}`
    : allowedValues !== undefined && !allowedValues.some((allowed) => same(allowed, value))
      ? `must be one of the allowed values: ${allowedValues.map((item) => JSON.stringify(item)).join(', ')}`
      : rangeProblem(parameter, value);
  if (problem === undefined) return;
  const message = `the default value of the parameter "${name}" ${problem}`;
  const fraction = typeof value === 'number' && !Number.isInteger(value);
  const hint = `ARM has no fractions in parameters: write \`{expression: "[json('${String(value)}')]"}\` in its place`;
  report(finding('AML2006', { path: childPath(path, 'defaultValue'), message, ...(fraction && { hint }) }));
}

function same(left: JsonValue, right: JsonValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function rangeProblem(parameter: TemplateParameter, value: JsonValue): string | undefined {
  const { minLength = 0, maxLength = Infinity, minValue = -Infinity, maxValue = Infinity } = parameter;
  if (typeof value === 'number') {
    return value < minValue || value > maxValue ? `must lie between ${minValue} and ${maxValue}` : undefined;
  }
  if (typeof value !== 'string' && !Array.isArray(value)) return undefined;
  return value.length < minLength || value.length > maxLength
    ? `must have ${minLength} to ${maxLength} characters or items`
    : undefined;
}
