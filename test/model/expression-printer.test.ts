import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  array,
  call,
  type Expression,
  index,
  type JsonValue,
  literal,
  member,
  object,
  objectFromEntries,
  parameter,
} from '../../src/model/expression.ts';
import { interpolate } from '../../src/model/expression-functions.ts';
import { printExpression } from '../../src/model/expression-printer.ts';
import { escapeText, isExpressionText, unescapeText } from '../../src/model/expression-text.ts';
import { cases } from '../thoroughness.ts';
import { type TextRow, textRows } from './expression-rows.ts';

const p = parameter('p');

/** Vectors made with Microsoft's compiler; they lie beside the project, not in it. */
const oracle = new URL('../../../shared/corpus/hostile/bicep-string-oracle.json', import.meta.url);

function expectRow({ value, arm, interp }: TextRow): void {
  expect(escapeText(value)).toBe(arm);
  expect(unescapeText(arm)).toBe(value);
  expect(printExpression(literal(value))).toBe(arm);
  expect(printExpression(literal({ [value]: 1 }))).toEqual(Object.fromEntries([[arm, 1]]));
  expect(printExpression(interpolate([p, value]))).toBe(interp);
}

describe('printing text', () => {
  it.each(textRows)('$value is written as Microsoft does', expectRow);

  it('all vectors of the oracle are written as Microsoft does', ({ skip }) => {
    skip(!existsSync(oracle), 'the corpus is not beside the project');
    const { vectors }: { vectors: readonly TextRow[] } = JSON.parse(readFileSync(oracle, 'utf8'));
    for (const row of vectors) expectRow(row);
    expect(vectors.length).toBeGreaterThanOrEqual(446);
  });

  it('any text comes back, and is never an expression', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[[\]a]{0,6}$/));
    fc.assert(
      fc.property(text, (value) => unescapeText(escapeText(value)) === value && !isExpressionText(escapeText(value))),
      { numRuns: cases(2000) },
    );
  });
});

describe('printExpression', () => {
  const rows: readonly (readonly [expression: Expression, want: JsonValue])[] = [
    [literal(0.5), 0.5],
    [literal({ a: ['[x]', null, true] }), { a: ['[[x]', null, true] }],
    [call('f', 1, -5, true, false, null, "it's"), "[f(1, -5, true(), false(), null(), 'it''s')]"],
    [call('f', 0.5, 1e300, -0), "[f(json('0.5'), json('1e+300'), 0)]"],
    [
      call('f', literal([1, ['a']]), literal({ 'a-b': {} })),
      "[f(createArray(1, createArray('a')), createObject('a-b', createObject()))]",
    ],
    [call('f', array([p]), object({ a: p })), "[f(createArray(parameters('p')), createObject('a', parameters('p')))]"],
    [array([p, 'a', '[b]']), ["[parameters('p')]", 'a', '[[b]']],
    [object({ '[k]': p, a: literal({ b: 1 }) }), { '[[k]': "[parameters('p')]", a: { b: 1 } }],
    [objectFromEntries([[interpolate([p]), '[v]']]), { "[format('{0}', parameters('p'))]": '[[v]' }],
    [member(p, 'a', 'b-c', "d'", '1', 'é'), "[parameters('p').a['b-c']['d''']['1']['é']]"],
    [index(index(p, 0), call('f')), "[parameters('p')[0][f()]]"],
    [member(literal('a'), 'b'), "[string('a').b]"],
    [member(literal(1), 'b'), '[int(1).b]'],
    [index(literal([1]), 0), '[createArray(1)[0]]'],
    [parameter("it's"), "[parameters('it''s')]"],
  ];

  it.each(rows)('%#: %j', (expression, want) => {
    expect(printExpression(expression)).toEqual(want);
  });

  it('numbers that JSON does not have are a fault of ours', () => {
    expect(() => printExpression(call('f', Number.NaN))).toThrow('NaN');
  });
});
