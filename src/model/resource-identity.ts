import { type Expression, isExpression, literal, literalValue } from './expression.ts';
import { interpolate } from './expression-functions.ts';
import { printExpression } from './expression-printer.ts';

/** The value of a variable; any other expression as it is. */
export type ResolveVariable = (expression: Expression) => Expression;

interface Identified {
  readonly type: string;
  readonly name: Expression;
  /** What an extension resource extends. */
  readonly scope?: unknown;
  /** Where it is deployed, if not in the group of the deployment. */
  readonly subscriptionId?: Expression | undefined;
  readonly resourceGroup?: Expression | undefined;
}

/**
 * Text that is the same for a resource and for its id as others name it: `resourceId` takes the names one by one, the
 * resource has them joined. Azure does not look at case.
 */
export function identityOfResource(resource: Identified, resolve: ResolveVariable): string {
  const { type, name, scope, subscriptionId, resourceGroup } = resource;
  if (isExpression(scope)) return extensionIdentity(scope, type, [name], resolve);
  const place = [subscriptionId, resourceGroup].flatMap((part) => (part === undefined ? [] : [part]));
  return identity(place, type, [name]);
}

/** The same of an id; nothing for one that does not tell what it is the id of. */
export function identityOfId(id: Expression, resolve: ResolveVariable): string | undefined {
  const resolved = resolve(id);
  if (resolved.kind !== 'call') return undefined;
  const { name, args } = resolved;
  if (name.toLowerCase() === 'extensionresourceid') {
    const [scope, type, ...names] = args;
    const typeText = type && literalValue(type);
    return scope && typeof typeText === 'string' ? extensionIdentity(scope, typeText, names, resolve) : undefined;
  }
  if (!['resourceid', 'subscriptionresourceid'].includes(name.toLowerCase())) return undefined;
  const typeAt = args.findIndex(isType);
  const type = args[typeAt] && literalValue(args[typeAt]);
  return typeof type === 'string' ? identity(args.slice(0, typeAt), type, args.slice(typeAt + 1)) : undefined;
}

/** Tells the type from the subscription and the group before it. */
function isType(argument: Expression): boolean {
  const text = literalValue(argument);
  return typeof text === 'string' && /^[^/]+\.[^/]+\//.test(text);
}

function identity(place: readonly Expression[], type: string, names: readonly Expression[]): string {
  return JSON.stringify([place.map(nameText), type, names.map(nameText).join('/')]).toLowerCase();
}

function extensionIdentity(
  scope: Expression,
  type: string,
  names: readonly Expression[],
  resolve: ResolveVariable,
): string {
  return `${identityOfId(scope, resolve) ?? nameText(scope)} ${identity([], type, names)}`;
}

/** A name as text, with what only the deployment knows in brackets. */
function nameText(name: Expression): string {
  const value = literalValue(name);
  if (typeof value === 'string') return value;
  if (name.kind === 'call' && name.name === 'format') return formattedText(name.args);
  return String(printExpression(name));
}

function formattedText([pattern, ...values]: readonly Expression[]): string {
  const text = pattern && literalValue(pattern);
  if (typeof text !== 'string') return '';
  return text.replaceAll(/\{\{|\}\}|\{(\d+)\}/g, (match, position: string | undefined) => {
    const value = position === undefined ? undefined : values[Number(position)];
    return value === undefined ? match.charAt(0) : nameText(value);
  });
}

/** The names along the segments of a type, of a name that has them joined: `[format('{0}/data', …)]` has two. */
export function nameSegments(name: Expression): readonly Expression[] {
  const value = literalValue(name);
  if (typeof value === 'string') return value.split('/').map(literal);
  const pattern =
    name.kind === 'call' && name.name === 'format' ? name.args[0] && literalValue(name.args[0]) : undefined;
  if (name.kind !== 'call' || typeof pattern !== 'string') return [name];
  return pattern.split('/').map((segment) => interpolate(partsOf(segment, name.args.slice(1))));
}

/** The text and the values of a piece of a format pattern, in turn. */
function partsOf(pattern: string, values: readonly Expression[]): readonly Expression[] {
  return pattern.split(/(\{\d+\})/).flatMap((part) => {
    const position = /^\{(\d+)\}$/.exec(part)?.[1];
    if (position !== undefined) return values[Number(position)] ?? [];
    return part === '' ? [] : literal(part.replaceAll('{{', '{').replaceAll('}}', '}'));
  });
}
