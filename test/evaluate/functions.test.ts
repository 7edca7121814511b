import { expect, test } from 'vitest';
import { itemsIn } from '../../src/evaluate/access.ts';
import { evaluateTemplate } from '../../src/evaluate/evaluate-template.ts';
import type { DeploymentContext } from '../../src/evaluate/place.ts';
import { isKnown, readableValue } from '../../src/evaluate/readable-text.ts';
import { defaultContext } from '../engine/deployment-context.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { listOf } from '../engine/json.ts';
import { sampleTemplate } from '../engine/sample-template.ts';

/** Expressions that are known without a deployment. */
const known = [
  "concat('a', 'b', 1, true())",
  "concat(createArray(1), createArray('a', createArray(2)))",
  "format('{0} {1} {{x}} {0}', 'a', 7)",
  "format('{0:D3}-{1:000}', 7, 12)",
  "format('{0}{1}', true(), false())",
  "toLower('ÄbC')",
  "toUpper('äbc1')",
  "trim('  a b ')",
  'string(1)',
  'string(true())',
  "string(createArray(1, 'a'))",
  "string(createObject('b', 1, 'a', createArray(true(), null())))",
  "length('abc')",
  'length(createArray(1, 2))',
  "length(createObject('a', 1))",
  "empty('')",
  'empty(createArray())',
  'empty(createObject())',
  'empty(null())',
  "empty('x')",
  "first('abc')",
  "first(createArray('x', 'y'))",
  "last('abc')",
  "last(createArray('x', 'y'))",
  "first('')",
  "replace('a.b.c', '.', '$&')",
  "replace('aXa', 'x', 'y')",
  "contains('abc', 'B')",
  "contains('abc', 'b')",
  "contains(createArray('a', 'B'), 'b')",
  'contains(createArray(1, 2), 2)',
  "contains(createObject('Key', 1), 'kEY')",
  "contains(createArray(createObject('a', 1)), createObject('a', 1))",
  "startsWith('abc', 'AB')",
  "endsWith('abc', 'BC')",
  "indexOf('abcabc', 'C')",
  "lastIndexOf('abcabc', 'C')",
  "indexOf('abc', 'z')",
  "take('abc', 2)",
  "take('abc', 9)",
  'take(createArray(1, 2, 3), 2)',
  "skip('abc', 1)",
  'skip(createArray(1, 2, 3), 2)',
  "skip('abc', -1)",
  "substring('abcdef', 1, 3)",
  "substring('abcdef', 4)",
  "padLeft('7', 3, '0')",
  "padLeft(7, 3, '0')",
  "padLeft('abc', 2)",
  "split('a,b;c', ',')",
  "split('a,b;c', createArray(',', ';'))",
  "split('', ',')",
  "join(createArray('a', 'b'), '-')",
  "base64('aä')",
  "base64ToString('YcOk')",
  'json(\'{"a": [1, null, true, "x"]}\')',
  "json('null')",
  "json('1.5')",
  'add(1, 2)',
  'sub(1, 2)',
  'mul(3, -2)',
  'div(-7, 2)',
  'mod(-7, 3)',
  'less(1, 2)',
  'greaterOrEquals(2, 2)',
  'min(3, 1, 2)',
  'max(createArray(3, 9, 2))',
  "int('5')",
  "int('-5')",
  "bool('TRUE')",
  'bool(0)',
  'bool(1)',
  'not(false())',
  'and(true(), false(), true())',
  'or(false(), false())',
  "equals('a', 'A')",
  'equals(createArray(1, 2), createArray(1, 2))',
  "equals(createObject('a', 1, 'b', 2), createObject('b', 2, 'a', 1))",
  "equals(createObject('a', 1), createObject('A', 1))",
  "equals(null(), '')",
  "equals(1, '1')",
  'range(3, 4)',
  "coalesce(null(), 'a', 'b')",
  'coalesce(null(), null())',
  "if(equals(1, 1), 'yes', json('broken'))",
  "if(false(), int('x'), 'no')",
  'union(createArray(1, 2), createArray(2, 3))',
  "union(createArray('a', 'b', 'a'), createArray('b', 'c'))",
  "union(createObject('a', createObject('x', 1, 'y', 2), 'b', 1), createObject('a', createObject('y', 3), 'c', 4))",
  "union(createObject('a', 1), createObject('A', 2))",
  "union(createObject('a', createObject('x', 1)), createObject('a', null()))",
  "union(createObject('a', 1), createObject('a', null()))",
  "union(createObject('a', 1), createObject('b', null()))",
  "union(createObject('a', 1, 'b', 2), createObject('B', 3, 'c', 1), createObject('C', 5))",
  "union(createObject('a', createArray(1)), createObject('a', createArray(2)))",
  "union(createObject('a', null()), createObject('a', createObject('x', 1)))",
  'intersection(createArray(1, 2, 3), createArray(3, 2))',
  'flatten(createArray(createArray(1, 2), createArray(3)))',
  "items(createObject('b', 1, 'a', 2, 'C', 3))",
  "objectKeys(createObject('b', 1, 'a', 2))",
  "array('a')",
  'array(createArray(1))',
  "array(createObject('a', 1))",
  "createObject('a', 1).A",
  "createObject('a', createArray(1, 2)).a[1]",
  "createObject('a-b', 1)['a-b']",
  "tryGet(createObject('a', createObject('b', 1)), 'a', 'b')",
  "tryGet(createObject('a', 1), 'z')",
  'tryGet(createArray(1, 2), 5)',
  "shallowMerge(createArray(createObject('a', 1), createObject('a', 2, 'b', 3)))",
  'indexFromEnd(createArray(1, 2, 3), 1)',
  "map(createArray(1, 2), lambda('x', add(lambdaVariables('x'), 1)))",
  "map(createArray('a', 'b'), lambda('x', 'i', format('{0}{1}', lambdaVariables('x'), lambdaVariables('i'))))",
  "filter(createArray(1, 2, 3), lambda('x', greater(lambdaVariables('x'), 1)))",
  "reduce(createArray(1, 2, 3), 10, lambda('total', 'x', add(lambdaVariables('total'), lambdaVariables('x'))))",
  "toObject(createArray('a', 'b'), lambda('x', lambdaVariables('x')), lambda('x', toUpper(lambdaVariables('x'))))",
  "toObject(createArray('a', 'b'), lambda('x', lambdaVariables('x')))",
  "mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1)))",
  "map(createArray(1), lambda('x', map(createArray(2), lambda('y', add(lambdaVariables('x'), lambdaVariables('y'))))))",
  "resourceId('Microsoft.Storage/storageAccounts', 'st')",
  "resourceId('rg', 'Microsoft.Storage/storageAccounts', 'st')",
  "resourceId('33333333-3333-3333-3333-333333333333', 'rg', 'Microsoft.Storage/storageAccounts/blobServices', 'st', 'default')",
  "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')",
  "tenantResourceId('Microsoft.Management/managementGroups', 'mg')",
  "managementGroupResourceId('mg', 'Microsoft.Authorization/policyDefinitions', 'p')",
  "extensionResourceId(resourceId('Microsoft.Storage/storageAccounts', 'st'), 'Microsoft.Authorization/locks', 'l')",
  'resourceGroup().id',
  'resourceGroup().location',
  'resourceGroup().name',
  'subscription().id',
  'subscription().tenantId',
  'tenant().tenantId',
  'deployment().name',
  "split(resourceGroup().id, '/')[4]",
  'tryIndexFromEnd(createArray(1), 3)',
  "createObject('a', if(true(), null(), 1))",
  "CONCAT('a', ToLower('B'))",
];

/** Expressions of which a deployment alone knows what comes of them, and how we read them. */
const open: ReadonlyArray<readonly [expression: string, read: unknown]> = [
  ["concat('a', concat(newGuid(), 'b'), 'c')", 'a<newGuid()>bc'],
  ["format('{0}-{1}', concat('x', utcNow()), format('{0}y', 1))", 'x<utcNow()>-1y'],
  ["format('{0:D2}', length(utcNow()))", "<format('{0:D2}', length(utcNow()))>"],
  ["resourceId('A.B/c', 'd')", '/subscriptions/<subscription>/resourceGroups/<resource group>/providers/A.B/c/d'],
  ["concat(resourceGroup().id, '/x')", '/subscriptions/<subscription>/resourceGroups/<resource group>/x'],
  ["uniqueString(concat('a', 'b'), resourceGroup().name)", "<uniqueString('ab', resourceGroup().name)>"],
  ["toLower(concat('ST', uniqueString('a'), utcNow()))", "st<uniqueString('a')><toLower(utcNow())>"],
  ["take(concat('abcd', uniqueString('a')), 3)", 'abc'],
  ["replace(concat('a-b-', uniqueString('a')), '-', '')", "ab<uniqueString('a')>"],
  ["last(split(resourceId('A.B/c', 'd'), '/'))", 'd'],
  ["if(equals(utcNow(), 'a'), concat('a', 'b'), 'c')", "<if(equals(utcNow(), 'a'), 'ab', 'c')>"],
  ["and(true(), equals(utcNow(), 'a'))", "<equals(utcNow(), 'a')>"],
  ["and(false(), equals(utcNow(), 'a'))", false],
  ["or(true(), equals(utcNow(), 'a'))", true],
  ['length(createArray(utcNow()))', 1],
  ["createObject('a', utcNow(), 'b', 2).b", 2],
  ["contains(createObject('a', utcNow()), 'A')", true],
  ["empty(concat('a', utcNow()))", false],
  ["union(createObject('a', 1, 'b', 2), createObject('b', utcNow()))", { a: 1, b: '<coalesce(utcNow(), 2)>' }],
  ["coalesce(null(), utcNow(), 'a')", "<coalesce(utcNow(), 'a')>"],
  ["map(createArray(utcNow()), lambda('x', concat('a', lambdaVariables('x'))))", ['a<utcNow()>']],
  ["reference('x', '2020-01-01').a.b", "<reference('x', '2020-01-01').a.b>"],
  ["listKeys('x', '2020-01-01').keys[0].value", "<listKeys('x', '2020-01-01').keys[0].value>"],
  ['environment().suffixes.storage', '<environment().suffixes.storage>'],
  ["unknown.thing('a')", "<unknown.thing('a')>"],
  ["add(1, 'a')", "<add(1, 'a')>"],
  ["createObject('a', 1, 'A', 2)", "<createObject('a', 1, 'A', 2)>"],
];

const templateOf = (expressions: readonly string[]) =>
  sampleTemplate({ outputs: { all: { type: 'array', value: expressions.map((expression) => `[${expression}]`) } } });

const ours = (expressions: readonly string[], context: DeploymentContext = {}) =>
  evaluateTemplate(JSON.parse(JSON.stringify(templateOf(expressions))), { context }).outputs.get('all');

describeWithEngine('functions', () => {
  test('give without the engine what they give in it', async () => {
    const { outputs } = await evaluate(templateOf(known), {}, defaultContext);
    const wanted = listOf(outputs['all']);
    const all = ours(known, defaultContext);
    const values = (all && itemsIn(all)) ?? [];
    const rows = values.map((value, index) => [known[index], isKnown(value) ? readableValue(value) : 'open']);
    expect(rows).toEqual(known.map((expression, index) => [expression, wanted[index]]));
  });
});

test.each(open)('%s stays open, what is known around it joined', (expression, read) => {
  const value = ours([expression]);
  expect(value && readableValue(value)).toEqual([read]);
});
