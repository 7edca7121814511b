import { array, call, type Expression, isLiteral, literal, objectFromEntries } from '../model/expression.ts';
import { accessed } from './access.ts';
import { deploymentFunction, deploymentMember } from './deployment-functions.ts';
import { idFunction } from './id-functions.ts';
import { lambdaFunction } from './lambda-functions.ts';
import { partialFunction } from './partial-functions.ts';
import { pureFunction } from './pure-functions.ts';
import type { Scope } from './scope.ts';
import { isTooLarge } from './size.ts';

/**
 * The expression with all in it worked out that can be known without a deployment. What is left has one form, so that
 * equal things read equal. What would grow too large stays as it is written.
 */
export function reduce(expression: Expression, scope: Scope): Expression {
  if (isLiteral(expression)) return expression;
  return scope.budget.within(() => {
    const reduced = reducePart(expression, scope);
    return isTooLarge(reduced) ? expression : reduced;
  }, expression);
}

function reducePart(expression: Expression, scope: Scope): Expression {
  const inside = (part: Expression): Expression => reduce(part, scope);
  switch (expression.kind) {
    case 'array':
      return array(expression.items.map(inside));
    case 'object':
      return objectFromEntries(expression.members.map(([key, value]) => [inside(key), inside(value)] as const));
    case 'parameter':
      return scope.names.parameter(expression.name) ?? expression;
    case 'variable':
      return scope.names.variable(expression.name) ?? expression;
    case 'member': {
      const of = inside(expression.of);
      return deploymentMember(of, expression.name, scope) ?? accessed(of, literal(expression.name));
    }
    case 'index':
      return accessed(inside(expression.of), inside(expression.index));
    case 'call':
      return reduceCall(expression.name, expression.args, scope);
    default:
      return expression;
  }
}

function reduceCall(name: string, args: readonly Expression[], scope: Scope): Expression {
  const lazy = lambdaFunction(name, args, scope, reduce) ?? decided(name, args, scope);
  if (lazy !== undefined) return lazy;
  const reduced = args.map((argument) => reduce(argument, scope));
  return (
    deploymentFunction(name, reduced, scope) ??
    idFunction(name, reduced, scope) ??
    partialFunction(name, reduced) ??
    pureFunction(name, reduced) ??
    (name.includes('.') ? scope.names.userFunction(name)?.(reduced, scope) : undefined) ??
    call(name, ...reduced)
  );
}

/** Of an `if` only the side that holds is looked at: the other may not even be valid. */
function decided(
  name: string,
  [test, whenTrue, whenFalse]: readonly Expression[],
  scope: Scope,
): Expression | undefined {
  if (name !== 'if' || test === undefined || whenTrue === undefined || whenFalse === undefined) return undefined;
  const reduced = reduce(test, scope);
  if (isLiteral(reduced) && typeof reduced.value === 'boolean')
    return reduce(reduced.value ? whenTrue : whenFalse, scope);
  return call('if', reduced, reduce(whenTrue, scope), reduce(whenFalse, scope));
}
