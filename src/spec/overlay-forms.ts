import { parameterKeys, placeholderKind } from './placeholder.ts';
import type { ParameterValue } from './types/value.ts';

/** A mapping of a spec, before its shape is known. */
export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The forms of an associated resource: it has one of them. */
const modes: ReadonlySet<string> = new Set(['new', 'existing', 'choice']);

const isMode = (value: Mapping): boolean => {
  const [only, more] = Object.keys(value);
  return only !== undefined && more === undefined && modes.has(only);
};

/**
 * Whether an overlay's mapping takes the whole place of the spec's: it is another parameter or an expression, another form
 * of a resource, or of another `type`, whose words are others.
 */
export function replaces(base: Mapping, over: Mapping): boolean {
  const [was, is] = [placeholderKind(base), placeholderKind(over)];
  if (is?.kind === 'parameter') return was?.kind !== 'parameter' || was.value.parameter !== is.value.parameter;
  if (is?.kind === 'keyVaultSecret') return was?.kind !== 'keyVaultSecret' && !isParameterWithSecret(base);
  if (is !== undefined || was?.kind === 'expression') return true;
  if (isMode(base) && isMode(over)) return Object.keys(base)[0] !== Object.keys(over)[0];
  return typeof over['type'] === 'string' && base['type'] !== undefined && base['type'] !== over['type'];
}

const isParameterWithSecret = (base: Mapping): boolean =>
  placeholderKind(base)?.kind === 'parameter' && base['keyVaultSecret'] !== undefined;

/** `{sku: …}` and `{new: {sku: …}}` say the same of a resource: the overlay's in the form of the spec's. */
export function sameForm(base: unknown, over: unknown, depth: number): unknown {
  if (depth !== 1 || !isMapping(base) || !isMapping(over)) return over;
  const inner = over['new'];
  if (!isMode(base) && isMapping(inner) && isMode(over) && Object.keys(base).length > 0) return inner;
  const lacksMode = !Object.keys(over).some((key) => modes.has(key));
  return lacksMode && isMode(base) && isMapping(base['new']) ? { new: over } : over;
}

/**
 * The parameter that stands in the spec, with the value that an environment gives it: plain data over a parameter is its
 * value there, and the parameter stays.
 */
export function valueOfParameter(base: unknown, over: unknown, spec: Mapping): Mapping | undefined {
  const placeholder = isMapping(base) ? placeholderKind(base) : undefined;
  if (placeholder?.kind !== 'parameter' || (isMapping(over) && isAboutPlaceholder(over))) return undefined;
  const { value } = placeholder;
  const described = Object.keys(value).length > 1;
  return described || !isDescribed(value.parameter, spec) ? { ...value, defaultValue: over } : undefined;
}

/** Whether a mapping is a placeholder, or words of a parameter only. */
function isAboutPlaceholder(over: Mapping): boolean {
  const keys = Object.keys(over);
  return placeholderKind(over) !== undefined || (keys.length > 0 && keys.every((key) => parameterKeys.has(key)));
}

/** Whether some place of the spec says more of a parameter than its name. */
function isDescribed(name: ParameterValue['parameter'], value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const placeholder = placeholderKind(value);
  if (placeholder?.kind !== 'parameter') return Object.values(value).some((inner) => isDescribed(name, inner));
  return placeholder.value.parameter === name && Object.keys(value).length > 1;
}
