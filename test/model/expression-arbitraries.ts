import fc from 'fast-check';
import { call, type Expression, index, literal, member, parameter, variable } from '../../src/model/expression.ts';

const functionNames = ['concat', 'format', 'union', 'resourceGroup', 'listKeys', 'contoso.uniqueName'] as const;

const text = fc.string({ unit: 'binary', maxLength: 8 });
const hostileText = fc.oneof(text, fc.stringMatching(/^[[\]'{}$a.,()]{0,8}$/));
const name = fc.oneof(hostileText, fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,5}$/));

const scalar = fc.oneof(hostileText, fc.maxSafeInteger(), fc.boolean(), fc.constant(null));

/** Calls, names and accesses as the parser makes them: no data that the template language can only write as a call. */
const language = fc.letrec<{ operand: Expression; access: Expression }>((tie) => ({
  operand: fc.oneof({ maxDepth: 4 }, scalar.map(literal), name.map(parameter), name.map(variable), tie('access')),
  access: fc.oneof(
    { maxDepth: 4 },
    name.map(parameter),
    fc
      .tuple(fc.constantFrom(...functionNames), fc.array(tie('operand'), { maxLength: 3 }))
      .map(([functionName, args]) => call(functionName, ...args)),
    fc.tuple(tie('access'), name).map(([of, memberName]) => member(of, memberName)),
    fc.tuple(tie('access'), fc.oneof(fc.nat(), tie('access'))).map(([of, at]) => index(of, at)),
  ),
}));

/** An expression that is no literal, in the parser's own form. */
export const parsedExpression: fc.Arbitrary<Expression> = language.access;

/** Any expression, with data of every kind in every place. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 2 }).map((value) => literal(JSON.parse(JSON.stringify(value)))),
    language.operand,
    fc.array(tie('any'), { maxLength: 3 }).map((items): Expression => ({ kind: 'array', items })),
    fc
      .array(fc.tuple(fc.oneof(hostileText.map(literal), language.access), tie('any')), { maxLength: 3 })
      .map((members): Expression => ({ kind: 'object', members })),
    fc.array(tie('any'), { maxLength: 3 }).map((args) => call('union', ...args)),
    fc.tuple(tie('any'), name).map(([of, memberName]) => member(of, memberName)),
    fc.tuple(tie('any'), tie('any')).map(([of, at]) => index(of, at)),
  ),
})).any;

/** Text that looks like the template language. */
export const expressionLikeText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom('[', ']', '(', ')', ',', '.', "'", "''", ' ', 'concat', 'a', '1', '-', '"'), text))
  .map((parts) => `[${parts.join('')}]`);
