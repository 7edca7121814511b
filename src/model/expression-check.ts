import { didYouMean } from '../diagnostics/suggest.ts';
import { functionNamed, functionNames } from './arm-functions.ts';
import { type CallExpression, childExpressions, type Expression, type JsonValue, literalValue } from './expression.ts';
import { argumentCountProblem, placeProblem } from './expression-call-check.ts';
import { printExpression } from './expression-printer.ts';
import type { ExpressionContext, ExpressionProblem } from './expression-problem.ts';
import { isExpressionText } from './expression-text.ts';

/** ARM's limit for an expression, brackets included. */
const maximumExpressionLength = 24_576;

/** ARM's limit for a text. */
const maximumTextLength = 131_072;

/** What ARM would refuse. Calls by `namespace.name` are taken for user-defined functions and only their arguments are looked at. */
export function checkExpression(expression: Expression, context: ExpressionContext): readonly ExpressionProblem[] {
  return [...checkPrinted(printExpression(expression)), ...checkTree(expression, { ...context, lambdaVariables: [] })];
}

/** The context further down, with the lambda variables that are known there. */
interface Scope extends ExpressionContext {
  readonly lambdaVariables: readonly string[];
  /** The function that the expression is an argument of. */
  readonly argumentOf?: string;
}

/** Every JSON string in the printed value is an expression or a text of its own to ARM. */
function checkPrinted(value: JsonValue): readonly ExpressionProblem[] {
  if (typeof value === 'string') return checkLength(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...checkLength(key), ...checkPrinted(inner)]);
}

function checkLength(text: string): readonly ExpressionProblem[] {
  if (text.length > maximumTextLength) return [tooLong('textTooLong', 'text', text.length, maximumTextLength)];
  return isExpressionText(text) && text.length > maximumExpressionLength
    ? [tooLong('expressionTooLong', 'expression', text.length, maximumExpressionLength)]
    : [];
}

function tooLong(
  problem: 'expressionTooLong' | 'textTooLong',
  what: string,
  length: number,
  maximum: number,
): ExpressionProblem {
  return { problem, message: `this ${what} has ${length} characters; ARM takes ${maximum}` };
}

function checkTree(expression: Expression, scope: Scope): readonly ExpressionProblem[] {
  switch (expression.kind) {
    case 'parameter':
      return known(expression.name, scope.parameters, 'unknownParameter', 'parameter');
    case 'variable':
      return known(expression.name, scope.variables, 'unknownVariable', 'variable');
    case 'call':
      return [...checkCall(expression, scope), ...checkArguments(expression, scope)];
    default:
      return childExpressions(expression).flatMap((child) => checkTree(child, withoutCaller(scope)));
  }
}

function checkCall(call: CallExpression, scope: Scope): readonly ExpressionProblem[] {
  const described = functionNamed(call.name);
  if (described === undefined) return call.name.includes('.') ? [] : [unknownFunction(call.name)];
  const problem =
    argumentCountProblem(described, call.args.length) ??
    placeProblem(described, scope) ??
    lambdaVariableProblem(call, scope);
  return problem === undefined ? [] : [problem];
}

/** A lambda's own variables are known in its last argument. */
function checkArguments(call: CallExpression, scope: Scope): readonly ExpressionProblem[] {
  const name = call.name.toLowerCase();
  const inner: Scope = { ...scope, argumentOf: name };
  if (name !== 'lambda') return call.args.flatMap((arg) => checkTree(arg, inner));
  const declared = call.args.slice(0, -1).map(literalValue);
  const lambdaVariables = [...scope.lambdaVariables, ...declared.filter((value) => typeof value === 'string')];
  return call.args.flatMap((arg) => checkTree(arg, { ...inner, lambdaVariables }));
}

function lambdaVariableProblem(call: CallExpression, scope: Scope): ExpressionProblem | undefined {
  if (call.name.toLowerCase() !== 'lambdavariables') return undefined;
  const [first] = call.args;
  const name = first && literalValue(first);
  if (typeof name !== 'string') return undefined;
  return known(name, scope.lambdaVariables, 'unknownVariable', 'lambda variable')[0];
}

function known(
  name: string,
  names: readonly string[],
  problem: ExpressionProblem['problem'],
  what: string,
): readonly ExpressionProblem[] {
  const lower = name.toLowerCase();
  if (names.some((other) => other.toLowerCase() === lower)) return [];
  return [withHint({ problem, message: `there is no ${what} ${JSON.stringify(name)}` }, name, names)];
}

function unknownFunction(name: string): ExpressionProblem {
  const message = `ARM has no function ${JSON.stringify(name)}`;
  return withHint({ problem: 'unknownFunction', message }, name, functionNames());
}

/** Adds the nearest name, if it is near enough to have been meant. */
function withHint(problem: ExpressionProblem, name: string, names: readonly string[]): ExpressionProblem {
  const meant = didYouMean(name, names);
  return meant === undefined ? problem : { ...problem, hint: `did you mean ${JSON.stringify(meant)}?` };
}

function withoutCaller({ argumentOf: _, ...scope }: Scope): Scope {
  return scope;
}
