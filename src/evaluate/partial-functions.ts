import {
  array,
  call,
  type Expression,
  isLiteral,
  type JsonValue,
  literal,
  literalText,
  literalValue,
  objectFromEntries,
} from '../model/expression.ts';
import { itemsIn, memberNamed, membersOf } from './access.ts';
import { openTextFunction } from './open-text-functions.ts';
import { joinText, patternParts } from './text.ts';
import { united } from './union.ts';

/** Functions that tell something though not all of their arguments are known; nothing for the others. */
export function partialFunction(name: string, args: readonly Expression[]): Expression | undefined {
  const [first, second] = args;
  switch (name) {
    case 'createArray':
      return array(args);
    case 'createObject':
      return createdObject(args);
    case 'concat':
      return concatenated(args);
    case 'format':
      return formatted(args);
    case 'and':
      return junction(name, args, false);
    case 'or':
      return junction(name, args, true);
    case 'coalesce':
      return coalesced(args);
    case 'union':
      return united(args);
    case 'shallowMerge':
      return first && shallowlyMerged(first);
    case 'contains':
      return first && second && contained(first, second);
    case 'tryGet':
      return tried(args);
    default:
      return (first && listFunction(name, first, second)) ?? openTextFunction(name, args);
  }
}

function createdObject(args: readonly Expression[]): Expression | undefined {
  if (args.length % 2 === 1) return undefined;
  const pairs = args.flatMap((key, at) => (at % 2 === 0 ? [[key, args[at + 1] ?? literal(null)] as const] : []));
  // A name that comes twice, if only by case, is refused.
  const names = new Set(pairs.map(([key]) => literalText(key)?.toLowerCase() ?? key));
  return names.size === pairs.length ? objectFromEntries(pairs) : undefined;
}

/** Lists become one list, all else one text. Of what is not known nobody knows which it is. */
function concatenated(args: readonly Expression[]): Expression | undefined {
  const lists = args.map(itemsIn);
  if (lists.every((items) => items !== undefined)) return array(lists.flatMap((items) => items ?? []));
  if (lists.some((items) => items !== undefined)) return undefined;
  return args.some(isText) ? joinText(args) : undefined;
}

/** A text for sure: one that is known, or that a function for text made. */
const isText = (expression: Expression): boolean =>
  isLiteral(expression)
    ? typeof expression.value !== 'object'
    : expression.kind === 'call' && textFunctions.has(expression.name);

const textFunctions: ReadonlySet<string> = new Set([
  'base64',
  'format',
  'guid',
  'join',
  'newGuid',
  'padLeft',
  'replace',
  'string',
  'substring',
  'toLower',
  'toUpper',
  'trim',
  'uniqueString',
  'utcNow',
]);

function formatted([pattern, ...values]: readonly Expression[]): Expression | undefined {
  const parts = pattern && patternParts(literalText(pattern), values);
  return parts && joinText(parts);
}

/** `and` and `or`: what decides decides, what does not falls away. */
function junction(name: string, args: readonly Expression[], decides: boolean): Expression {
  if (args.some((argument) => literalValue(argument) === decides)) return literal(decides);
  const open = args.filter((argument) => literalValue(argument) !== !decides);
  const [only] = open;
  if (only === undefined) return literal(!decides);
  return open.length === 1 ? only : call(name, ...open);
}

function coalesced(args: readonly Expression[]): Expression | undefined {
  const given = args.filter((argument) => literalValue(argument) !== null);
  const [first] = given;
  if (first === undefined) return literal(null);
  return given.length === 1 || isLiteral(first) || first.kind === 'array' || first.kind === 'object'
    ? first
    : call('coalesce', ...given);
}

function shallowlyMerged(list: Expression): Expression | undefined {
  const objects = itemsIn(list)?.map(membersOf);
  return objects?.every((members) => members !== undefined)
    ? objectFromEntries(objects.flatMap((members) => members ?? []))
    : undefined;
}

function contained(container: Expression, wanted: Expression): Expression | undefined {
  const items = itemsIn(container);
  if (items !== undefined && isLiteral(wanted)) return amongItems(items, wanted.value);
  const name = literalText(wanted);
  if (name === undefined || membersOf(container) === undefined) return undefined;
  return literal(memberNamed(container, name) !== undefined);
}

function amongItems(items: readonly Expression[], wanted: JsonValue): Expression | undefined {
  if (items.some((item) => isLiteral(item) && JSON.stringify(item.value) === JSON.stringify(wanted)))
    return literal(true);
  return items.every(isLiteral) ? literal(false) : undefined;
}

/** What is below an object by several keys, and null where there is no such thing. */
function tried([object, ...keys]: readonly Expression[]): Expression | undefined {
  return keys.reduce<Expression | undefined>((of, key) => {
    if (of === undefined || literalValue(of) === null) return of;
    const at = literalValue(key);
    if (typeof at === 'string' && membersOf(of) !== undefined) return memberNamed(of, at) ?? literal(null);
    return typeof at === 'number' && itemsIn(of) !== undefined ? (itemsIn(of)?.[at] ?? literal(null)) : undefined;
  }, object);
}

/** What a list tells whose items are there, known or not. */
function listFunction(name: string, list: Expression, second: Expression | undefined): Expression | undefined {
  const items = itemsIn(list);
  if (items === undefined) return name === 'length' || name === 'empty' ? objectFunction(name, list) : undefined;
  const count = second && literalValue(second);
  switch (name) {
    case 'length':
      return literal(items.length);
    case 'empty':
      return literal(items.length === 0);
    case 'first':
      return items[0] ?? literal(null);
    case 'last':
      return items.at(-1) ?? literal(null);
    case 'take':
      return typeof count === 'number' ? array(items.slice(0, Math.max(0, count))) : undefined;
    case 'skip':
      return typeof count === 'number' ? array(items.slice(Math.max(0, count))) : undefined;
    case 'array':
      return list;
    default:
      return undefined;
  }
}

function objectFunction(name: 'length' | 'empty', object: Expression): Expression | undefined {
  const members = membersOf(object);
  return members && literal(name === 'length' ? members.length : members.length === 0);
}
