import type { Expression } from '../model/expression.ts';
import type { Budget } from './budget.ts';
import type { DeploymentContext, Place } from './place.ts';

/** What expressions are evaluated in. */
export interface Scope {
  readonly names: Names;
  readonly place: Place;
  /** Where the outermost template goes. */
  readonly outermost: Place;
  readonly context: DeploymentContext;
  /** The turn of each loop around the expression; the innermost loop of resources is also found under `''`. */
  readonly loops: ReadonlyMap<string, Expression>;
  /** What a lambda's variables stand for. */
  readonly locals: ReadonlyMap<string, Expression>;
  readonly deploymentName: Expression | undefined;
  readonly budget: Budget;
}

/** What a template declares, evaluated when it is asked for. Nothing for what it does not tell. */
export interface Names {
  parameter(name: string): Expression | undefined;
  variable(name: string): Expression | undefined;
  /** `namespace.name` */
  userFunction(name: string): UserFunction | undefined;
  /** The id of the resource with that symbolic name, or, without one, of that name. */
  resource(name: string): Expression | undefined;
  /** The outputs of the deployment with that id, where it brings its template along. */
  outputs(id: string): Expression | undefined;
}

/** A function that a template declares: what it makes of its arguments. It sees nothing else. */
export type UserFunction = (args: readonly Expression[], scope: Scope) => Expression;
