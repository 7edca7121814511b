import { type CallExpression, type Expression, literalText } from '../model/expression.ts';
import { type NamedResource, resourceOfId, resourceOfName } from './references.ts';
import type { ExpressionScope } from './scope.ts';
import { memberSyntax, type Syntax, word } from './syntax.ts';

/** An id by the symbol of its resource; nothing where that may not stand. */
export function resourceIdSyntax(id: CallExpression, scope: ExpressionScope): Syntax | undefined {
  const resource = resourceOfId(id, scope);
  if (resource === undefined || resource.isModule) return undefined;
  // Bicep spells types as Azure does: a name that is made of an id would be another one if its letters were others.
  const isSpelledSo = id.args.some((argument) => literalText(argument) === resource.type);
  return isSpelledSo && /[A-Z]/.test(resource.type) ? memberSyntax(word(resource.symbol), 'id') : undefined;
}

/** The resource whose state is asked for, where its symbol asks with the same API version. */
export function namedForState(
  id: Expression,
  version: Expression | undefined,
  scope: ExpressionScope,
): NamedResource | undefined {
  const apiVersion = version && literalText(version);
  if (version !== undefined && apiVersion === undefined) return undefined;
  const resource =
    resourceOfId(id, scope, apiVersion) ?? (apiVersion === undefined ? resourceOfName(id, scope) : undefined);
  if (resource === undefined) return undefined;
  return apiVersion === undefined || resource.isModule || resource.apiVersion === apiVersion ? resource : undefined;
}

/** `reference(…).x` by the symbol of the resource: its properties, with `'Full'` the whole of it. */
export function referenceSyntax(call: CallExpression, scope: ExpressionScope): Syntax | undefined {
  const [id, version, full] = call.args;
  const resource = id && namedForState(id, version, scope);
  if (resource === undefined) return undefined;
  if (literalText(full)?.toLowerCase() === 'full') return owner(resource);
  return resource.isModule
    ? word(resource.symbol)
    : memberSyntax(word(resource.symbol), 'properties', resource.conditional ? '!' : '');
}

/** Bicep has to be told that a resource is there which is made only sometimes. */
const owner = ({ symbol, conditional }: NamedResource): Syntax => word(conditional ? `${symbol}!` : symbol);

/** `reference(<deployment>).outputs.x.value` is `module.outputs.x`. */
export function accessedResource(expression: Expression, scope: ExpressionScope): Syntax | undefined {
  if (expression.kind !== 'member' || expression.name !== 'value') return undefined;
  const output = expression.of;
  if (output.kind !== 'member' || output.of.kind !== 'member' || output.of.name !== 'outputs') return undefined;
  const call = output.of.of;
  if (call.kind !== 'call' || call.name !== 'reference') return undefined;
  const [id, version] = call.args;
  const module = id && namedForState(id, version, scope);
  if (module === undefined || !module.isModule) return undefined;
  return memberSyntax(memberSyntax(word(module.symbol), 'outputs', module.conditional ? '!' : ''), output.name);
}
