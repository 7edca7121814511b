import { type CallExpression, type Expression, literalText, literalValue } from '../model/expression.ts';
import { expressionType } from '../model/expression-type.ts';
import { dataSyntax, joinedSyntax, memberOf } from './data-syntax.ts';
import { formatPieces, textPieces } from './pieces.ts';
import { namedForState, referenceSyntax, resourceIdSyntax } from './resource-access.ts';
import type { ExpressionScope } from './scope.ts';
import {
  arraySyntax,
  type BinaryOperator,
  binary,
  callSyntax,
  indexSyntax,
  lambdaSyntax,
  type Member,
  memberSyntax,
  objectSyntax,
  type Syntax,
  ternary,
  unary,
  word,
} from './syntax.ts';

/** @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/operators */
const operators: Readonly<Record<string, BinaryOperator>> = {
  add: '+',
  and: '&&',
  coalesce: '??',
  div: '/',
  equals: '==',
  greater: '>',
  greaterOrEquals: '>=',
  less: '<',
  lessOrEquals: '<=',
  mod: '%',
  mul: '*',
  or: '||',
  sub: '-',
};

type Printer = (args: readonly Expression[], scope: ExpressionScope) => Syntax | undefined;

/** Functions that Bicep has other words for. Nothing comes of those whose arguments do not fit that word. */
const printers: Readonly<Record<string, Printer>> = {
  not: ([operand], scope) => operand && notSyntax(operand, scope),
  if: ([condition, whenTrue, whenFalse], scope) =>
    condition &&
    whenTrue &&
    whenFalse &&
    ternary(print(condition, scope), print(whenTrue, scope), print(whenFalse, scope)),
  concat: (args, scope) => (isText(args, scope) ? joinedSyntax(args.flatMap(textPieces), scope) : undefined),
  format: (args, scope) => {
    const pieces = formatPieces(args);
    return pieces && joinedSyntax(pieces, scope);
  },
  createArray: (args, scope) => arraySyntax(args.map((item) => print(item, scope))),
  createObject: (args, scope) => (args.length % 2 === 0 ? objectSyntax(membersOf(args, scope)) : undefined),
  union: ([first, ...others], scope) => first && unionSyntax(first, others, scope),
  shallowMerge: ([parts], scope) => parts && spreadSyntax(parts, scope),
  json: ([text]) => (text && literalText(text) === 'null' ? word('null') : undefined),
  lambda: (args, scope) => lambda(args, scope),
  lambdaVariables: ([name]) => {
    const text = name && literalText(name);
    return text === undefined ? undefined : word(text);
  },
  copyIndex: (args, scope) => loopIndex(args, scope),
  indexFromEnd: ([of, index], scope) => of && index && indexSyntax(print(of, scope), print(index, scope), '^'),
  tryIndexFromEnd: ([of, index], scope) => of && index && indexSyntax(print(of, scope), print(index, scope), '?^'),
  tryGet: ([of, ...keys], scope) =>
    of && keys.reduce((inner, key) => tryGetSyntax(inner, key, scope), print(of, scope)),
  resourceId: (args, scope) => resourceIdSyntax({ kind: 'call', name: 'resourceId', args }, scope),
  reference: (args, scope) => referenceSyntax({ kind: 'call', name: 'reference', args }, scope),
  extensionResourceId: (args, scope) => resourceIdSyntax({ kind: 'call', name: 'extensionResourceId', args }, scope),
};

const print = (expression: Expression, scope: ExpressionScope): Syntax => scope.file.print(expression, scope);

export function callToSyntax(call: CallExpression, scope: ExpressionScope): Syntax {
  const { name, args } = call;
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  const [first, ...others] = args.map((argument) => () => print(argument, scope));
  if (operator !== undefined && first !== undefined && others.length > 0) {
    return binary(operator, [first(), ...others.map((other) => other())]);
  }
  const printed = Object.hasOwn(printers, name) ? printers[name]?.(args, scope) : undefined;
  return (
    printed ??
    listSyntax(call, scope) ??
    callSyntax(
      scope.file.symbols.functionName(name),
      args.map((argument) => print(argument, scope)),
    )
  );
}

/** Whether the arguments of `concat` are texts, not lists: one is enough to tell. */
function isText(args: readonly Expression[], { file }: ExpressionScope): boolean {
  return args.some((argument) => expressionType(argument, file.types) === 'string');
}

function notSyntax(operand: Expression, scope: ExpressionScope): Syntax {
  if (operand.kind === 'call' && operand.name === 'equals') {
    const [left, right] = operand.args;
    if (left !== undefined && right !== undefined) return binary('!=', [print(left, scope), print(right, scope)]);
  }
  return unary('!', print(operand, scope));
}

function membersOf(args: readonly Expression[], scope: ExpressionScope): readonly Member[] {
  return args.flatMap((key, position) => {
    const value = args[position + 1];
    return position % 2 === 0 && value !== undefined ? [memberOf(key, value, scope)] : [];
  });
}

/** `shallowMerge(createArray(a, createObject(…)))` is what `{ ...a, … }` becomes. */
function spreadSyntax(parts: Expression, scope: ExpressionScope): Syntax | undefined {
  if (parts.kind !== 'call' || parts.name !== 'createArray') return undefined;
  return objectSyntax(
    parts.args.flatMap((part): readonly Member[] =>
      part.kind === 'call' && part.name === 'createObject'
        ? membersOf(part.args, scope)
        : [{ spread: print(part, scope) }],
    ),
  );
}

/**
 * `union(tags, createObject('a', 'b'))` as `{ ...tags, a: 'b' }`: the two are the same where nothing that is put over the
 * first is an object, which alone would be merged.
 */
function unionSyntax(first: Expression, others: readonly Expression[], scope: ExpressionScope): Syntax | undefined {
  if (others.length === 0 || expressionType(first, scope.file.types) !== 'object') return undefined;
  const isFlat = others.every(
    (other) =>
      other.kind === 'call' &&
      other.name === 'createObject' &&
      other.args.every((arg) => scalarTypes.has(expressionType(arg, scope.file.types) ?? '')),
  );
  if (!isFlat) return undefined;
  const members = others.flatMap((other) => (other.kind === 'call' ? membersOf(other.args, scope) : []));
  return objectSyntax([{ spread: print(first, scope) }, ...members]);
}

const scalarTypes: ReadonlySet<string> = new Set(['string', 'int', 'bool']);

function lambda(args: readonly Expression[], scope: ExpressionScope): Syntax | undefined {
  const names = args.slice(0, -1).map((name) => literalText(name));
  const body = args.at(-1);
  if (body === undefined || names.some((name) => name === undefined)) return undefined;
  return lambdaSyntax(names.map(String), print(body, scope));
}

function loopIndex(args: readonly Expression[], { loops, file, path }: ExpressionScope): Syntax {
  const name = args.map(literalText).find((text) => text !== undefined);
  const loop = loops.find((one) => name === undefined || one.name.toLowerCase() === name.toLowerCase());
  if (loop === undefined) file.refuse(path, 'copyIndex stands outside its copy loop');
  const index = word(loop?.index ?? 'i');
  const offset = args.map(literalValue).find((value) => typeof value === 'number');
  return typeof offset !== 'number' || offset === 0 ? index : binary('+', [index, dataSyntax(offset)]);
}

function tryGetSyntax(of: Syntax, key: Expression, scope: ExpressionScope): Syntax {
  const name = literalText(key);
  return name === undefined ? indexSyntax(of, print(key, scope), '?') : memberSyntax(of, name, '?');
}

/** `listKeys(id, version)` of a resource that has a symbol is `symbol.listKeys()`. */
function listSyntax({ name, args }: CallExpression, scope: ExpressionScope): Syntax | undefined {
  if (!/^list/i.test(name)) return undefined;
  const [id, version, ...body] = args;
  const resource = id && namedForState(id, version, scope);
  if (resource === undefined || version === undefined) return undefined;
  const given = body.length === 0 ? [] : [version, ...body].map((argument) => print(argument, scope));
  return callSyntax(name, given, word(resource.conditional ? `${resource.symbol}!` : resource.symbol));
}
