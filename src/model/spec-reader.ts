import type { Report, SpecPath } from '../diagnostics/diagnostic.ts';
import type { Expression, ParameterExpression, VariableExpression } from './expression.ts';
import type { ExpressionPlace } from './expression-problem.ts';
import type { Parameters, TemplateParameter } from './template.ts';

/** The settings of a resource, each as an expression; what the spec leaves out is absent. */
export type Members<T> = { readonly [K in keyof T]?: Expression };

/** How the resource files read a spec: values become expressions, and what they declare on the way is kept. */
export interface SpecReader {
  readonly report: Report;
  /** The parameters declared so far. */
  readonly parameters: Parameters;
  /** The value at `path`: plain data, a parameter, an expression, or data that holds some. It goes into `properties` unless `place` says otherwise. */
  expression(value: unknown, path: SpecPath, place?: ExpressionPlace): Expression;
  /** The members of the object at `path`, but for those that are empty objects or lists; none for `undefined`. */
  members<T extends object>(value: T | undefined, path: SpecPath): Members<T>;
  declareParameter(parameter: TemplateParameter): ParameterExpression;
  declareVariable(name: string, value: Expression): VariableExpression;
  /** Makes a subnet known by its name: wherever a word takes a subnet, the name then stands for the id. */
  declareSubnet(name: string, id: Expression): void;
  /** The ids of the subnets declared so far, by name in lower case as Azure compares them, with the name as written. */
  readonly subnets: ReadonlyMap<string, { readonly name: string; readonly id: Expression }>;
  /** What a variable stands for; any other expression itself. */
  variableValue(expression: Expression): Expression;
}
