import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  array,
  call,
  index,
  isLiteral,
  literal,
  literalValue,
  member,
  object,
  objectFromEntries,
  parameter,
  variable,
} from '../../src/model/expression.ts';
import {
  and,
  concat,
  empty,
  equals,
  extensionResourceId,
  guid,
  iff,
  interpolate,
  not,
  nullValue,
  or,
  reference,
  replace,
  resourceId,
  resourceIdIn,
  subscriptionResourceId,
  take,
  toLower,
  uniqueString,
} from '../../src/model/expression-functions.ts';
import { printExpression } from '../../src/model/expression-printer.ts';

const type = 'Microsoft.Storage/storageAccounts';
const name = parameter('name');

describe('expression', () => {
  it('arrays and objects of literals are literals', () => {
    expect(array(['a', literal([1])])).toEqual(literal(['a', [1]]));
    expect(object({ a: 1, b: literal({ c: null }) })).toEqual(literal({ a: 1, b: { c: null } }));
    expect(objectFromEntries([['__proto__', 1]])).toEqual(literal(JSON.parse('{"__proto__":1}')));
  });

  it('arrays and objects with an expression inside are not', () => {
    expect(array(['a', name])).toEqual({ kind: 'array', items: [literal('a'), name] });
    expect(isLiteral(object({ a: name }))).toBe(false);
    expect(literalValue(objectFromEntries([[name, 1]]))).toBeUndefined();
  });

  it('a literal text index is a member', () => {
    expect(index(name, 'a-b')).toEqual(member(name, 'a-b'));
  });
});

describe('expression makers', () => {
  it.each([
    [resourceId(type, name), "[resourceId('Microsoft.Storage/storageAccounts', parameters('name'))]"],
    [resourceIdIn({}, type, 'a'), "[resourceId('Microsoft.Storage/storageAccounts', 'a')]"],
    [resourceIdIn({ resourceGroup: 'rg' }, type, 'a'), "[resourceId('rg', 'Microsoft.Storage/storageAccounts', 'a')]"],
    [
      resourceIdIn({ subscriptionId: name, resourceGroup: 'rg' }, type, 'a'),
      "[resourceId(parameters('name'), 'rg', 'Microsoft.Storage/storageAccounts', 'a')]",
    ],
    [
      resourceIdIn({ subscriptionId: 's' }, type, 'a'),
      "[resourceId('s', resourceGroup().name, 'Microsoft.Storage/storageAccounts', 'a')]",
    ],
    [subscriptionResourceId('A.B/c', 'd'), "[subscriptionResourceId('A.B/c', 'd')]"],
    [extensionResourceId(name, 'A.B/c', guid('d')), "[extensionResourceId(parameters('name'), 'A.B/c', guid('d'))]"],
    [reference(name), "[reference(parameters('name'))]"],
    [reference(name, '2023-01-01'), "[reference(parameters('name'), '2023-01-01')]"],
    [reference(name, '2023-01-01', 'Full'), "[reference(parameters('name'), '2023-01-01', 'Full')]"],
    [concat('st', name), "[concat('st', parameters('name'))]"],
    [and(name), "[parameters('name')]"],
    [and(name, variable('b')), "[and(parameters('name'), variables('b'))]"],
    [or(not(empty(name)), equals(name, 'x')), "[or(not(empty(parameters('name'))), equals(parameters('name'), 'x'))]"],
    [iff(name, nullValue, 1), "[if(parameters('name'), null(), 1)]"],
    [iff(true, 'a', name), 'a'],
    [take(uniqueString(call('resourceGroup')), 5), '[take(uniqueString(resourceGroup()), 5)]'],
    [toLower(replace(name, '-', '')), "[toLower(replace(parameters('name'), '-', ''))]"],
  ])('%#: %j', (expression, want) => {
    expect(printExpression(expression)).toBe(want);
  });
});

describe('interpolate', () => {
  it('plain data alone stays a literal', () => {
    expect(interpolate(['a{', 1, '}'])).toEqual(literal('a{1}'));
    fc.assert(fc.property(fc.array(fc.string()), (parts) => literalValue(interpolate(parts)) === parts.join('')));
  });

  it('text around expressions goes into the format, in order', () => {
    expect(printExpression(interpolate(['st-', name, '{', variable('v'), true]))).toBe(
      "[format('st-{0}{{{1}{2}', parameters('name'), variables('v'), true())]",
    );
  });
});
