import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  call,
  type Expression,
  index,
  type JsonValue,
  literal,
  member,
  parameter,
  variable,
} from '../../src/model/expression.ts';
import { parseExpression } from '../../src/model/expression-parser.ts';
import { printExpression } from '../../src/model/expression-printer.ts';
import { isExpressionText } from '../../src/model/expression-text.ts';
import { cases } from '../thoroughness.ts';
import { anyExpression, expressionLikeText, parsedExpression } from './expression-arbitraries.ts';

/** Templates by others; they lie beside the project, not in it. */
const templates = new URL('../../../shared/corpus/templates/', import.meta.url);

describe('parseExpression', () => {
  it.each([
    ['', literal('')],
    ['abc', literal('abc')],
    ['[[a]', literal('[a]')],
    ["[concat('a'", literal("[concat('a'")],
    ["['it''s']", literal("it's")],
    ['[-5]', literal(-5)],
    ['[createArray(+5, 007)]', call('createArray', 5, 7)],
    ['[createArray(9223372036854775807)]', call('createArray', call('int', '9223372036854775807'))],
    ['[true()]', literal(true)],
    ['[NULL()]', literal(null)],
    ["[ PARAMETERS ( 'p' ) ]", parameter('p')],
    ["[variables('v')]", variable('v')],
    ["[variables(concat('a', 'b'))]", call('variables', call('concat', 'a', 'b'))],
    ["[resourceid('a/b',\n\t'c')]", call('resourceId', 'a/b', 'c')],
    ["[listkeys('a', 'b')]", call('listKeys', 'a', 'b')],
    ["[contoso.uniqueName('a')]", call('contoso.uniqueName', 'a')],
    ["[parameters('p').a['b-c'][0] . d]", member(index(member(parameter('p'), 'a', 'b-c'), 0), 'd')],
    [
      "[map(range(0, 2), lambda('i', lambdaVariables('i')))]",
      call('map', call('range', 0, 2), call('lambda', 'i', call('lambdaVariables', 'i'))),
    ],
  ])('reads %j', (text, expression) => {
    expect(parseExpression(text)).toEqual({ expression });
  });

  it.each([
    ['[]', 1],
    ['[ ]', 2],
    ['[true]', 5],
    ['[if(null, 1, 2)]', 8],
    ['[concat(]', 8],
    ["[concat('a',)]", 12],
    ["[concat('a' 'b')]", 12],
    ["[concat('a]", 8],
    ['[concat("a")]', 8],
    ['[f(1.5)]', 3],
    ['[f(1e3)]', 3],
    ['[f(- 5)]', 3],
    ['[f(1a)]', 3],
    ['[f(9223372036854775808)]', 3],
    ['[f().1]', 5],
    ['[f()a]', 4],
    ["['a'[0]]", 4],
    ['[f()[0]', -1],
    ['[f()[]]', 5],
    ['[f()[0 1]]', 7],
    ['[a.b.c()]', 4],
    ['[a-b()]', 2],
    ['[(1)]', 1],
    ['[f(\uFEFF1)]', 3],
  ])('says where %j is wrong', (text, offset) => {
    const parsed = parseExpression(text);
    if (offset === -1) expect(parsed).toHaveProperty('error');
    else expect(parsed).toMatchObject({ error: expect.any(String), offset });
  });

  it('refuses to nest without end', () => {
    expect(parseExpression(`[${'a('.repeat(100_000)}]`)).toHaveProperty('error');
    expect(parseExpression(`[a()${'.b'.repeat(100_000)}]`)).toHaveProperty('error');
  });

  it('reads back what was printed', () => {
    fc.assert(
      fc.property(parsedExpression, (expression) => {
        expect(parseExpression(String(printExpression(expression)))).toEqual({ expression });
      }),
      { numRuns: cases(1000) },
    );
  });

  it('prints the same again, whatever was printed', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const printed = printExpression(expression);
        expect(reprint(printed)).toEqual(printed);
      }),
      { numRuns: cases(1000) },
    );
  });

  it('never throws, and points into the text', () => {
    fc.assert(
      fc.property(expressionLikeText, (text) => {
        const parsed = parseExpression(text);
        if ('error' in parsed) return parsed.offset >= 0 && parsed.offset <= text.length;
        return printExpression(parsed.expression) !== undefined;
      }),
      { numRuns: cases(2000) },
    );
  });

  it('reads every expression of the templates of others', ({ skip }) => {
    skip(!existsSync(templates), 'the corpus is not beside the project');
    const texts = readdirSync(templates).flatMap((name) => stringsOf(readTemplate(name)));
    const expressions = texts.filter(isExpressionText);
    // biome-ignore lint/suspicious/noConsole: the count is part of the result
    console.info(`${expressions.length} expressions read`);
    for (const text of expressions) expect(parseExpression(text), text).toHaveProperty('expression');
    expect(expressions.length).toBeGreaterThan(2000);
  });
});

function readTemplate(name: string): JsonValue {
  return JSON.parse(readFileSync(new URL(`${name}/template.json`, templates), 'utf8').replace(/^\uFEFF/, ''));
}

/** All texts in a JSON value, keys too. */
function stringsOf(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)]);
}

/** The JSON value with each text and key parsed and printed. */
function reprint(value: JsonValue): JsonValue {
  if (typeof value === 'string') return printExpression(read(value));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reprint);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [String(reprint(key)), reprint(inner)]));
}

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if ('error' in parsed) throw new Error(`${text}: ${parsed.error} at ${parsed.offset}`);
  return parsed.expression;
}
