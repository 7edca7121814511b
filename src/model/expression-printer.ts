import { assertNever, type Expression, type JsonScalar, type JsonValue } from './expression.ts';
import { escapeText } from './expression-text.ts';
import { isList } from './is-list.ts';

/** The JSON value that stands for the expression in an ARM template. */
export function printExpression(expression: Expression): JsonValue {
  switch (expression.kind) {
    case 'literal':
      return printData(expression.value);
    case 'array':
      return expression.items.map(printExpression);
    case 'object':
      return Object.fromEntries(
        expression.members.map(([key, value]) => [String(printExpression(key)), printExpression(value)]),
      );
    default:
      return `[${printInner(expression)}]`;
  }
}

/** Data at a JSON position: as it is, but text and keys that ARM would evaluate are escaped. */
function printData(value: JsonValue): JsonValue {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(printData);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [escapeText(key), printData(inner)]));
}

/** The expression in the template language, without the brackets around it. */
function printInner(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return printInnerData(expression.value);
    case 'array':
      return printCall('createArray', expression.items.map(printInner));
    case 'object':
      return printObject(expression.members.map(([key, value]) => [printInner(key), printInner(value)]));
    case 'parameter':
      return printCall('parameters', [quote(expression.name)]);
    case 'variable':
      return printCall('variables', [quote(expression.name)]);
    case 'call':
      return printCall(expression.name, expression.args.map(printInner));
    case 'member':
      return printOwner(expression.of) + printMember(expression.name);
    case 'index':
      return `${printOwner(expression.of)}[${printInner(expression.index)}]`;
    default:
      return assertNever(expression);
  }
}

/** The language has no brackets for arrays or objects, no numbers with a fraction, and `true` is a function. */
function printInnerData(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return printScalar(value);
  if (isList(value)) return printCall('createArray', value.map(printInnerData));
  return printObject(Object.entries(value).map(([key, inner]) => [quote(key), printInnerData(inner)]));
}

/** By key, so that the order in the spec does not show. */
function printObject(members: ReadonlyArray<readonly [key: string, value: string]>): string {
  return printCall('createObject', [...members].sort(([left], [right]) => (left < right ? -1 : 1)).flat());
}

function printScalar(value: JsonScalar): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'number') return `${value}()`;
  return Number.isSafeInteger(value) ? String(value) : printCall('json', [quote(printFraction(value))]);
}

function printFraction(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`JSON has no number ${value}`);
  return String(value);
}

/** What stands before `.x` or `[0]`: ARM allows these after a call only, so bare text and numbers are wrapped in one. */
function printOwner(of: Expression): string {
  const text = printInner(of);
  if (of.kind !== 'literal') return text;
  if (typeof of.value === 'string') return printCall('string', [text]);
  return Number.isSafeInteger(of.value) ? printCall('int', [text]) : text;
}

function printMember(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `.${name}` : `[${quote(name)}]`;
}

function printCall(name: string, args: readonly string[]): string {
  return `${name}(${args.join(', ')})`;
}

/**
 * Quotes are doubled. The engine has a fault here: in the resources of a template without `languageVersion` it undoubles
 * twice, so that two adjacent quotes come out as one (tried, bicep 0.49.2); Microsoft's compiler writes the same all the same.
 */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
