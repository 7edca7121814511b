import { seen, showList } from '../diagnostics/show-value.ts';
import type { ArmFinding } from './finding.ts';
import type { JsonSchema, SchemaAt } from './json-schema.ts';
import { suggestionHint } from './suggest.ts';
import type { SchemaError } from './validator-files.ts';

/** A value that its schema refuses, and where it stands. */
export interface RefusedValue {
  readonly error: SchemaError;
  readonly value: unknown;
  readonly at: SchemaAt;
  /** The last key of the path. */
  readonly name: string;
}

/** Says what a value should have been. */
export function explainValue(refused: RefusedValue): ArmFinding | undefined {
  const { error, at } = refused;
  const listed = at.schemas.find((schema) => allowedValues(schema) !== undefined);
  if (listed && (error.keyword === 'pattern' || error.keyword === 'type')) return explainEnum(refused, listed);
  for (const schema of at.schemas) {
    const found = explainKeyword(refused, schema);
    if (found) return found;
  }
  return undefined;
}

function allowedValues(schema: JsonSchema): readonly string[] | undefined {
  return schema.else?.enum ?? schema['x-enum'];
}

function explainEnum(refused: RefusedValue, schema: JsonSchema): ArmFinding {
  const allowed = allowedValues(schema) ?? [];
  const { value, at, name } = refused;
  const hint = typeof value === 'string' ? suggestionHint(value, allowed) : undefined;
  return {
    instancePath: refused.error.instancePath,
    kind: 'enum',
    message: `must be ${showList(allowed)}${seen(value, at.secret, name)}`,
    ...(hint !== undefined && !at.secret && { hint }),
    allowed,
    ...(schema['x-enum'] && typeof value === 'string' && { open: true as const }),
  };
}

function explainKeyword(refused: RefusedValue, schema: JsonSchema): ArmFinding | undefined {
  const { error, value, at, name } = refused;
  const make = (kind: ArmFinding['kind'], rule: string): ArmFinding => ({
    instancePath: error.instancePath,
    kind,
    message: `must ${rule}${seen(kind === 'items' && Array.isArray(value) ? value.length : value, at.secret, name)}`,
  });
  const rule = schema.else ?? schema;
  switch (error.keyword) {
    case 'type':
      return explainType(refused, schema);
    case 'pattern':
      // A pattern beside several types is the expression alternative: the string is no expression, so the type is wrong.
      if (Array.isArray(schema.type)) return explainType(refused, schema);
      return rule.pattern === undefined ? undefined : make('pattern', `match ${rule.pattern}`);
    case 'minLength':
    case 'maxLength':
      return hasBound(rule.minLength, rule.maxLength)
        ? make('length', `have ${range(rule.minLength, rule.maxLength)} characters`)
        : undefined;
    case 'minimum':
    case 'maximum':
      return hasBound(rule.minimum, rule.maximum)
        ? make('range', `be ${range(rule.minimum, rule.maximum)}`)
        : undefined;
    case 'minItems':
    case 'maxItems':
      return hasBound(rule.minItems, rule.maxItems)
        ? make('items', `have ${range(rule.minItems, rule.maxItems)} items`)
        : undefined;
    default:
      return undefined;
  }
}

function explainType(refused: RefusedValue, schema: JsonSchema): ArmFinding | undefined {
  if (schema.type === undefined) return undefined;
  const { error, value, at, name } = refused;
  const [type = 'string', ...others] = [schema.type].flat();
  const alternative = others.includes('string') && type !== 'string' ? ' (or an ARM expression)' : '';
  const hint = at.secret ? undefined : quotesHint(type, value);
  return {
    instancePath: error.instancePath,
    kind: 'type',
    message: `must be ${typeNames[type] ?? type}${alternative}${seen(value, at.secret, name)}`,
    ...(hint !== undefined && { hint }),
  };
}

const typeNames: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  integer: 'a whole number',
  number: 'a number',
  string: 'a string',
  object: 'an object',
  array: 'a list',
};

/** Quotes too many or too few are the usual cause of a wrong type in YAML and JSON. */
function quotesHint(type: string, value: unknown): string | undefined {
  if (type === 'boolean' && (value === 'true' || value === 'false')) return `write ${value} without quotes`;
  const number = type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  if ((type === 'integer' || type === 'number') && typeof value === 'string' && number.test(value)) {
    return `write ${value} without quotes`;
  }
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `write "${value}" in quotes`;
  return undefined;
}

function hasBound(least: number | undefined, most: number | undefined): boolean {
  return least !== undefined || most !== undefined;
}

function range(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return `at most ${most}`;
  return most === undefined ? `at least ${least}` : `${least} to ${most}`;
}
