import {
  type Expression,
  type JsonValue,
  literalValue,
  type ParameterExpression,
  type VariableExpression,
} from '../model/expression.ts';
import { not } from '../model/expression-functions.ts';
import { printExpression } from '../model/expression-printer.ts';
import { memberOf } from '../model/member-of.ts';
import type { Scope } from './scope.ts';

/** Whether a text has a part that only the deployment knows. */
export const isKnown = (text: string): boolean => !text.includes('<');

/**
 * An expression as people read it: values of parameters as their defaults have them, what only the deployment knows in
 * angle brackets. `holds` is a condition that holds where it is read: of an `if` with that test only one side counts.
 */
export function readable(expression: Expression, scope: Scope, holds?: Expression): string {
  const read = (inner: Expression): string => readable(inner, scope, holds);
  switch (expression.kind) {
    case 'literal':
      return plain(expression.value);
    case 'parameter':
    case 'variable':
      return named(expression, scope, holds);
    case 'call':
      return readableCall(expression.name, expression.args, read, holds) ?? bracketed(expression);
    case 'index':
      return itemRead(expression.of, read(expression.index), read) ?? bracketed(expression);
    default:
      return members[String(printExpression(expression))] ?? bracketed(expression);
  }
}

/** What is read of each scope's parameters and variables: most names are made of the same few. */
const known = new WeakMap<Scope, Map<string, string>>();

/** What stands behind a name, the default of a parameter: read once, but where a condition decides. */
function named(expression: ParameterExpression | VariableExpression, scope: Scope, holds?: Expression): string {
  const { kind, name } = expression;
  const value = kind === 'parameter' ? scope.parameters.get(name)?.defaultValue : scope.variables.get(name)?.value;
  if (value === undefined) return `<${name}>`;
  if (holds !== undefined) return readable(value, scope, holds);
  const texts = known.get(scope) ?? new Map<string, string>();
  known.set(scope, texts);
  const key = `${kind} ${name}`;
  const text = texts.get(key) ?? readable(value, scope);
  texts.set(key, text);
  return text;
}

/** The member of an object that a text names. */
function itemRead(of: Expression, key: string, read: (inner: Expression) => string): string | undefined {
  const found = memberOf(of, key);
  return found && read(found);
}

const plain = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

const bracketed = (expression: Expression): string => `<${String(printExpression(expression)).slice(1, -1)}>`;

/** What a call gives, as far as the template tells; nothing for a function that is not followed. */
function readableCall(
  name: string,
  args: readonly Expression[],
  read: (inner: Expression) => string,
  holds: Expression | undefined,
): string | undefined {
  const [first, second, third] = args;
  switch (name) {
    case 'format':
      return first && formatted(read(first), args.slice(1).map(read));
    case 'concat':
      return args.map(read).join('');
    case 'toLower':
      return first && lowerCase(read(first));
    case 'take':
      return first && taken(read(first), second && literalValue(second));
    case 'replace':
      return first && second && third && read(first).replaceAll(read(second), read(third));
    case 'guid':
      return '<guid>';
    case 'if':
      return first && second && third && chosen([first, second, third], holds, read);
    case 'uniqueString':
      return '<uniqueString>';
    default:
      return undefined;
  }
}

/** What stands in angle brackets is left as it is. */
function lowerCase(text: string): string {
  if (isKnown(text)) return text.toLowerCase();
  return text.replaceAll(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : part.toLowerCase()));
}

function formatted(pattern: string, values: readonly string[]): string {
  return pattern.replaceAll(/\{\{|\}\}|\{(\d+)\}/g, (part, position?: string) =>
    position === undefined ? part.slice(1) : (values[Number(position)] ?? part),
  );
}

function taken(text: string, length: JsonValue | undefined): string {
  return isKnown(text) && typeof length === 'number' ? text.slice(0, length) : text;
}

/** The side of an `if` whose test, or the contrary, holds: a new resource is not called by the name of an existing one. */
function chosen(
  [test, whenTrue, whenFalse]: readonly [Expression, Expression, Expression],
  holds: Expression | undefined,
  read: (inner: Expression) => string,
): string | undefined {
  if (holds === undefined) return undefined;
  const held = (holds.kind === 'call' && holds.name === 'and' ? holds.args : [holds]).map(printExpression);
  if (held.includes(printExpression(test))) return read(whenTrue);
  return held.includes(printExpression(not(test))) ? read(whenFalse) : undefined;
}

/**
 * Members of the deployment itself that have a name among people; what differs by cloud as it is in the public one.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#environment
 */
const members: Readonly<Record<string, string>> = {
  '[environment().name]': 'AzureCloud',
  '[environment().suffixes.acrLoginServer]': '.azurecr.io',
  '[environment().suffixes.keyvaultDns]': '.vault.azure.net',
  '[environment().suffixes.storage]': 'core.windows.net',
  '[resourceGroup().location]': "<resource group's>",
  '[resourceGroup().name]': '<resource group>',
  '[subscription().subscriptionId]': '<subscription>',
};

/** When a resource is deployed: `always`, or its condition in words as far as there are some. */
export function readableCondition(condition: Expression | undefined, scope: Scope): string {
  return condition === undefined ? 'always' : conditionWords(condition, scope);
}

function conditionWords(condition: Expression, scope: Scope): string {
  if (condition.kind === 'parameter') return condition.name;
  if (condition.kind !== 'call') return String(printExpression(condition));
  const [left, right] = condition.args;
  const value = right && literalValue(right);
  switch (condition.name) {
    case 'and':
      return condition.args.map((part) => conditionWords(part, scope)).join(' and ');
    case 'equals':
      if (left?.kind === 'parameter' && value !== undefined) return optionWords(left, plain(value), scope);
      break;
    case 'not':
      if (left?.kind === 'parameter') return `not ${left.name}`;
      break;
  }
  return String(printExpression(condition));
}

/** `storageAccountOption is new (default)` */
export function optionWords(option: ParameterExpression, value: string, scope: Scope): string {
  const isDefault = readable(option, scope) === value;
  return `${option.name} is ${value}${isDefault ? ' (default)' : ''}`;
}
