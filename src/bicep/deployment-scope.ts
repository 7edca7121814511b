import type { Expression } from '../model/expression.ts';
import { printDocument } from './document.ts';
import type { ExpressionScope } from './scope.ts';
import { callSyntax } from './syntax.ts';

/** `resourceGroup(name)`, or `resourceGroup(subscription, name)`, after `scope: `. */
export function printPlace(place: readonly Expression[], scope: ExpressionScope, level: number): string {
  return printScopeCall('resourceGroup', place, { scope, level });
}

/** A function that gives a place to deploy to, after `scope: `. */
export function printScopeCall(
  name: 'resourceGroup' | 'subscription',
  args: readonly Expression[],
  { scope, level }: { readonly scope: ExpressionScope; readonly level: number },
): string {
  const { file } = scope;
  const called = file.symbols.functionName(name);
  const { document } = callSyntax(
    called,
    args.map((argument) => file.print(argument, scope)),
  );
  return printDocument(document, { level, column: level * 2 + 'scope: '.length });
}
