/** Any JSON value. */
export type JsonValue = JsonScalar | readonly JsonValue[] | JsonObject;

/** A JSON value that holds no other. */
export type JsonScalar = string | number | boolean | null;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** What stands at a value position of an ARM template: plain data, or something ARM works out at deployment. */
export type Expression =
  | LiteralExpression
  | ArrayExpression
  | ObjectExpression
  | ParameterExpression
  | VariableExpression
  | CallExpression
  | MemberExpression
  | IndexExpression;

/** Plain data. Text in it is always text: the printer escapes what ARM would take for an expression. */
export interface LiteralExpression {
  readonly kind: 'literal';
  readonly value: JsonValue;
}

/** An array of which at least one item is not a literal. */
interface ArrayExpression {
  readonly kind: 'array';
  readonly items: readonly Expression[];
}

/** An object of which at least one key or value is not a literal. */
interface ObjectExpression {
  readonly kind: 'object';
  readonly members: ReadonlyArray<readonly [key: Expression, value: Expression]>;
}

export interface ParameterExpression {
  readonly kind: 'parameter';
  readonly name: string;
}

export interface VariableExpression {
  readonly kind: 'variable';
  readonly name: string;
}

/** A template function, or a user-defined one by `namespace.name`. */
export interface CallExpression {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
}

/** `of.name`; the name may be any text. */
interface MemberExpression {
  readonly kind: 'member';
  readonly of: Expression;
  readonly name: string;
}

/** `of[index]`. A literal text index is a member instead. */
interface IndexExpression {
  readonly kind: 'index';
  readonly of: Expression;
  readonly index: Expression;
}

/** What the makers take: an expression, or plain data. A plain string is text, never an expression. */
export type Operand = Expression | JsonScalar;

/** Tells a JSON object from every other JSON value, lists too. */
export function isJsonObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells an expression from the other parts of settings and views: lists, groups of settings, plain words. */
export function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}

export function literal(value: JsonValue): LiteralExpression {
  return { kind: 'literal', value };
}

export function isLiteral(expression: Expression): expression is LiteralExpression {
  return expression.kind === 'literal';
}

/** The data of a literal; `undefined` for what only the deployment knows. */
export function literalValue(expression: Expression): JsonValue | undefined {
  return isLiteral(expression) ? expression.value : undefined;
}

/** The text of a literal that is one; `undefined` for all else. */
export function literalText(expression: Expression | undefined): string | undefined {
  const value = expression && literalValue(expression);
  return typeof value === 'string' ? value : undefined;
}

/** The expression itself, or plain data as a literal. */
export function toExpression(operand: Operand): Expression {
  return typeof operand === 'object' && operand !== null ? operand : literal(operand);
}

/** An array; a literal one if all its items are. */
export function array(items: readonly Operand[]): Expression {
  const expressions = items.map(toExpression);
  return expressions.every(isLiteral)
    ? literal(expressions.map((item) => item.value))
    : { kind: 'array', items: expressions };
}

/** An object with fixed keys; a literal one if all its values are. */
export function object(members: { readonly [key: string]: Operand }): Expression {
  return objectFromEntries(Object.entries(members));
}

/** An object whose keys may be expressions too, in the order given; a literal one if all keys and values are. */
export function objectFromEntries(entries: ReadonlyArray<readonly [key: Operand, value: Operand]>): Expression {
  const literals: [string, JsonValue][] = [];
  const members = entries.map(([key, value]) => [toExpression(key), toExpression(value)] as const);
  for (const [key, value] of members) {
    if (isLiteral(key) && isLiteral(value) && typeof key.value === 'string') literals.push([key.value, value.value]);
  }
  return literals.length === members.length ? literal(Object.fromEntries(literals)) : { kind: 'object', members };
}

export function parameter(name: string): ParameterExpression {
  return { kind: 'parameter', name };
}

export function variable(name: string): VariableExpression {
  return { kind: 'variable', name };
}

/** A call of any template function. The named makers of `expression-functions.ts` cover the common ones. */
export function call(name: string, ...args: readonly Operand[]): CallExpression {
  return { kind: 'call', name, args: args.map(toExpression) };
}

export function member(of: Expression, ...names: readonly [string, ...string[]]): Expression {
  return names.reduce<Expression>((inner, name) => ({ kind: 'member', of: inner, name }), of);
}

export function index(of: Expression, at: Operand): Expression {
  const position = toExpression(at);
  const value = literalValue(position);
  return typeof value === 'string' ? member(of, value) : { kind: 'index', of, index: position };
}

/** The expressions directly inside this one. */
export function childExpressions(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'parameter':
    case 'variable':
      return [];
    case 'array':
      return expression.items;
    case 'object':
      return expression.members.flat();
    case 'call':
      return expression.args;
    case 'member':
      return [expression.of];
    case 'index':
      return [expression.of, expression.index];
    default:
      return assertNever(expression);
  }
}

/** Fails to compile when a kind is forgotten. */
export function assertNever(expression: never): never {
  throw new Error(`No such kind of expression: ${JSON.stringify(expression)}`);
}
