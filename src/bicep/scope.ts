import type { Expression } from '../model/expression.ts';
import type { Declared } from '../model/expression-type.ts';
import type { DeclaredResource, DeclaredResources } from './declared.ts';
import type { Dependencies } from './dependencies.ts';
import type { ExistingResources } from './existing.ts';
import type { VariableValue } from './pieces.ts';
import type { Refuse } from './refusal.ts';
import type { Symbols } from './symbols.ts';
import type { Syntax } from './syntax.ts';
import type { FileTypes } from './types.ts';

/** What all expressions of one file know. */
export interface FileScope {
  readonly types: Declared;
  /** Those that it declares. */
  readonly fileTypes: FileTypes;
  readonly parameterSymbols: ReadonlyMap<string, string>;
  /** Parameters that something reads, in lower case. */
  readonly usedParameters: Set<string>;
  readonly variableSymbols: ReadonlyMap<string, string>;
  readonly symbols: Symbols;
  readonly variableValue: VariableValue;
  readonly declared: DeclaredResources;
  readonly dependencies: Dependencies;
  readonly existing: ExistingResources;
  readonly refuse: Refuse;
  /** Any expression in Bicep. */
  readonly print: (expression: Expression, scope: ExpressionScope) => Syntax;
}

/** Where an expression stands: that decides which resources it may name. */
export interface ExpressionScope {
  readonly file: FileScope;
  /** In the template. */
  readonly path: string;
  /** Parameters and variables are worked out before there are resources. */
  readonly position: 'parameterDefault' | 'variable' | 'resource' | 'output';
  /** The resource in which it stands. */
  readonly resource?: DeclaredResource;
  /** Gets each resource that is named. */
  readonly named?: Set<DeclaredResource>;
  /** What the index of each loop around it is called; the innermost first. */
  readonly loops: readonly Loop[];
}

export interface Loop {
  readonly name: string;
  readonly index: string;
  /** The list it goes through, and what an item is called; `list[index]` is then that item. */
  readonly list?: Expression;
  readonly item?: string;
}

/** Whether the name of that resource may stand here, without anything waiting that did not wait before. */
export function mayName({ position, resource, file }: ExpressionScope, target: DeclaredResource): boolean {
  if (position === 'output') return true;
  return position === 'resource' && resource !== undefined && file.dependencies.closureOf(resource).has(target);
}
