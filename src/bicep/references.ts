import { type Expression, literalText } from '../model/expression.ts';
import type { DeclaredResource } from './declared.ts';
import { madeParent } from './existing.ts';
import { idExpression } from './own-place.ts';
import { type ExpressionScope, mayName } from './scope.ts';

/** A resource by its symbol. */
export interface NamedResource {
  readonly symbol: string;
  readonly type: string;
  readonly apiVersion: string;
  /** The template makes it only sometimes. */
  readonly conditional: boolean;
  readonly isModule: boolean;
}

/** The resource that an id means, if its symbol may stand here. `apiVersion` is that with which its state is asked for. */
export function resourceOfId(
  given: Expression,
  scope: ExpressionScope,
  apiVersion?: string,
): NamedResource | undefined {
  if (scope.position === 'parameterDefault') return undefined;
  const id = idExpression(literalText(given) ?? '') ?? given;
  const declared = scope.file.declared.ofId(id);
  if (declared !== undefined) return declaredResource(declared, scope);
  const parts = scope.file.declared.partsOf(id);
  const existing = parts && scope.file.existing.named(parts, apiVersion);
  if (existing === undefined) return undefined;
  const made = madeParent(existing);
  if (made !== undefined && !mayName(scope, made)) return undefined;
  if (made !== undefined) scope.named?.add(made);
  scope.file.existing.use(existing);
  return {
    symbol: existing.symbol,
    type: existing.type,
    apiVersion: existing.apiVersion,
    conditional: false,
    isModule: false,
  };
}

/** The resource whose name alone `reference` was given. */
export function resourceOfName(name: Expression, scope: ExpressionScope): NamedResource | undefined {
  const declared = literalText(name) === undefined ? undefined : scope.file.declared.ofDependency(name);
  return declared && declaredResource(declared, scope);
}

function declaredResource(declared: DeclaredResource, scope: ExpressionScope): NamedResource | undefined {
  const { source, symbol, type } = declared;
  if (source.copy !== undefined || declared === scope.resource || !mayName(scope, declared)) return undefined;
  scope.named?.add(declared);
  return {
    symbol,
    type,
    apiVersion: source.apiVersion,
    conditional: source.condition !== undefined,
    isModule: source.nested !== undefined,
  };
}
