import { describe, expect, it } from 'vitest';
import { functionNamed, functionNames } from '../../src/model/arm-functions.ts';
import { literal } from '../../src/model/expression.ts';
import { checkExpression } from '../../src/model/expression-check.ts';
import { parseExpression } from '../../src/model/expression-parser.ts';
import type { ExpressionPlace, ExpressionProblem } from '../../src/model/expression-problem.ts';

function problemsOf(
  text: string,
  place: ExpressionPlace = 'properties',
  insideCopy = true,
): readonly ExpressionProblem[] {
  const parsed = parseExpression(text);
  if ('error' in parsed) throw new Error(parsed.error);
  return checkExpression(parsed.expression, { parameters: ['location'], variables: ['tags'], place, insideCopy });
}

describe('checkExpression', () => {
  it.each([
    "[concat(PARAMETERS('Location'), variables('TAGS'))]",
    "[reference('a', '2023-01-01').id]",
    '[contoso.anything(1)]',
    "[listAnythingAtAll('a', '2023-01-01')]",
    "[map(createArray(1), lambda('a', map(createArray(2), lambda('b', add(lambdaVariables('A'), lambdaVariables('b'))))))]",
    '[copyIndex()]',
    'plain text',
  ])('finds nothing in %j', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['[cancat(1)]', 'unknownFunction', 'concat'],
    ["[uniquestrin('a')]", 'unknownFunction', 'uniqueString'],
    ["[parameters('locaton')]", 'unknownParameter', 'location'],
    ["[variables('tag')]", 'unknownVariable', 'tags'],
    ["[concat('a', parameters('nothingLikeIt'))]", 'unknownParameter', undefined],
    ["[parameters('location')[variables('x')]]", 'unknownVariable', undefined],
    ["[toLower('a', 'b')]", 'argumentCount', undefined],
    ['[if(true(), 1)]', 'argumentCount', undefined],
    ["[createObject('a')]", 'argumentCount', undefined],
    ['[and(true())]', 'argumentCount', undefined],
    ['[newGuid()]', 'notHere', undefined],
    ['[guid(utcNow())]', 'notHere', undefined],
    ["[lambda('a', 1)]", 'notHere', undefined],
    ["[map(createArray(1), lambda('a', lambdaVariables('b')))]", 'unknownVariable', undefined],
  ])('%s: %s', (text, problem, meant) => {
    const [first, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ problem });
    if (meant === undefined) expect(first?.hint ?? '').not.toMatch(/did you mean/);
    else expect(first?.hint).toBe(`did you mean "${meant}"?`);
  });

  it.each([
    ['name', "[reference('a').b]"],
    ['condition', "[empty(reference('a').b)]"],
    ['location', "[listKeys('a', 'b').c]"],
    ['copy', "[length(reference('a').b)]"],
    ['variable', "[references('a')]"],
    ['parameterDefault', "[reference('a')]"],
    ['dependsOn', "[toLogicalZone('a', 'b', 'c')]"],
    ['name', '[utcNow()]'],
  ] as const)('a %s takes no %s', (place, text) => {
    expect(problemsOf(text, place)).toMatchObject([{ problem: 'notHere' }]);
  });

  it('what differs each time may be the default of a parameter', () => {
    expect(problemsOf("[concat(newGuid(), utcNow('u'))]", 'parameterDefault')).toEqual([]);
  });

  it('zones may be looked up', () => {
    expect(problemsOf("[toLogicalZone('a', 'b', 'c')]", 'zones')).toEqual([]);
  });

  it('copyIndex needs a copy', () => {
    expect(problemsOf('[copyIndex()]', 'name', false)).toMatchObject([{ problem: 'notHere' }]);
  });

  it('knows the limits of ARM to the character', () => {
    const filler = 24_576 - "[concat('')]".length;
    expect(problemsOf(`[concat('${'a'.repeat(filler)}')]`)).toEqual([]);
    expect(problemsOf(`[concat('${'a'.repeat(filler + 1)}')]`)).toMatchObject([{ problem: 'expressionTooLong' }]);
    const context = { parameters: [], variables: [], place: 'properties' } as const;
    expect(checkExpression(literal({ a: ['b'.repeat(131_072)] }), context)).toEqual([]);
    expect(checkExpression(literal({ a: ['b'.repeat(131_073)] }), context)).toMatchObject([{ problem: 'textTooLong' }]);
  });
});

describe('arm functions', () => {
  it('are found in any case and told in one', () => {
    for (const name of functionNames()) expect(functionNamed(name.toUpperCase())?.name).toBe(name);
    expect(functionNamed('nothing')).toBeUndefined();
  });

  it('each has one entry', () => {
    expect(new Set(functionNames()).size).toBe(functionNames().length);
  });
});
