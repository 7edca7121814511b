import { type Expression, type JsonValue, literalText, literalValue } from '../model/expression.ts';
import { callToSyntax } from './calls.ts';
import { dataSyntax, memberOf } from './data-syntax.ts';
import { idExpression } from './own-place.ts';
import { accessedResource } from './resource-access.ts';
import type { ExpressionScope } from './scope.ts';
import { arraySyntax, indexSyntax, memberSyntax, objectSyntax, type Syntax, word } from './syntax.ts';

/** An expression of the template language in Bicep. */
export function toSyntax(expression: Expression, scope: ExpressionScope): Syntax {
  switch (expression.kind) {
    case 'literal':
      return idSyntax(expression.value, scope) ?? dataSyntax(expression.value);
    case 'array':
      return arraySyntax(expression.items.map((item) => toSyntax(item, scope)));
    case 'object':
      return objectSyntax(expression.members.map(([key, value]) => memberOf(key, value, scope)));
    case 'parameter':
      return parameterSyntax(expression.name, scope);
    case 'variable':
      return word(
        scope.file.variableSymbols.get(expression.name.toLowerCase()) ?? unknown(expression.name, 'variable', scope),
      );
    case 'call':
      return callToSyntax(expression, scope);
    case 'member':
      return accessedResource(expression, scope) ?? memberSyntax(toSyntax(expression.of, scope), expression.name);
    case 'index':
      return (
        itemOfLoop(expression.of, expression.index, scope) ??
        indexSyntax(toSyntax(expression.of, scope), toSyntax(expression.index, scope))
      );
  }
}

function parameterSyntax(name: string, scope: ExpressionScope): Syntax {
  const { parameterSymbols, usedParameters } = scope.file;
  usedParameters.add(name.toLowerCase());
  return word(parameterSymbols.get(name.toLowerCase()) ?? unknown(name, 'parameter', scope));
}

/** An id that is written out, by the symbol of its resource. */
function idSyntax(value: JsonValue, scope: ExpressionScope): Syntax | undefined {
  const id = typeof value === 'string' ? idExpression(value) : undefined;
  return id === undefined || scope.position === 'parameterDefault' ? undefined : toSyntax(id, scope);
}

function unknown(name: string, what: string, { file, path }: ExpressionScope): string {
  file.refuse(path, `there is no ${what} named ${JSON.stringify(name)}`);
  return name;
}

/** `list[copyIndex()]` in a loop over that list is its item. */
function itemOfLoop(of: Expression, index: Expression, scope: ExpressionScope): Syntax | undefined {
  if (index.kind !== 'call' || index.name !== 'copyIndex') return undefined;
  const name = literalText(index.args[0]);
  const offset = index.args.find((argument) => typeof literalValue(argument) === 'number');
  if (offset !== undefined) return undefined;
  const loop = scope.loops.find((one) => name === undefined || one.name.toLowerCase() === name.toLowerCase());
  if (loop?.list === undefined || loop.item === undefined) return undefined;
  return JSON.stringify(loop.list) === JSON.stringify(of) ? word(loop.item) : undefined;
}
