/** Where in a template an expression stands; ARM's names for it. */
export type ExpressionPlace =
  | 'parameterDefault'
  | 'variable'
  | 'output'
  | 'name'
  | 'condition'
  | 'location'
  | 'copy'
  | 'kind'
  | 'identity'
  | 'zones'
  | 'scope'
  | 'plan'
  | 'dependsOn'
  | 'sku'
  | 'tags'
  | 'properties';

export interface ExpressionContext {
  /** Names of the template's parameters; case does not matter to ARM. */
  readonly parameters: readonly string[];
  /** Names of the template's variables. */
  readonly variables: readonly string[];
  readonly place: ExpressionPlace;
  /** Whether `copyIndex()` has a copy to count; not asked about unless said. */
  readonly insideCopy?: boolean;
}

export interface ExpressionProblem {
  readonly problem:
    | 'unknownFunction'
    | 'argumentCount'
    | 'unknownParameter'
    | 'unknownVariable'
    | 'notHere'
    | 'expressionTooLong'
    | 'textTooLong';
  readonly message: string;
  readonly hint?: string;
}
