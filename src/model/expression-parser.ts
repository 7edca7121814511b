import { functionNamed } from './arm-functions.ts';
import { BoundedMemo } from './bounded-memo.ts';
import { call, type Expression, index, literal, literalValue, member, parameter, variable } from './expression.ts';
import { type ExpressionError, scanExpression, type Token } from './expression-scanner.ts';
import { isExpressionText, unescapeText } from './expression-text.ts';

export type ParsedExpression = { readonly expression: Expression } | ExpressionError;

/** How deep calls, members and indexes may nest. Templates stay far below; hostile text must not exhaust the stack. */
const maximumDepth = 500;

/**
 * Reads a JSON string of an ARM template as ARM does: `[…]` is an expression, anything else is text.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */
export function parseExpression(text: string): ParsedExpression {
  if (!isExpressionText(text)) return { expression: literal(unescapeText(text)) };
  // The same few texts stand in every template, many times. Long ones do not, and would fill the memory.
  return text.length > longestKept ? readExpression(text) : parsed.get(text, () => readExpression(text));
}

const longestKept = 500;
const parsed = new BoundedMemo<ParsedExpression>(2000);

function readExpression(text: string): ParsedExpression {
  const tokens = scanExpression(text);
  if (!isTokens(tokens)) return tokens;
  const cursor = new Cursor(tokens);
  const whole = parseOperand(cursor, 0);
  if ('error' in whole || cursor.token.kind === 'end') return whole;
  return unexpected(cursor.token, 'the end of the expression');
}

/** The tokens and how far they are read. */
class Cursor {
  private position = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get token(): Token {
    return this.tokens[this.position] ?? { kind: 'end', text: '', offset: 0 };
  }

  /** The token read over. */
  next(): Token {
    const token = this.token;
    this.position += 1;
    return token;
  }

  /** Reads over a token of that kind, if it is next. */
  skip(kind: Token['kind']): boolean {
    const found = this.token.kind === kind;
    if (found) this.position += 1;
    return found;
  }
}

function parseOperand(cursor: Cursor, depth: number): ParsedExpression {
  const token = cursor.next();
  if (depth > maximumDepth) return tooDeep(token);
  switch (token.kind) {
    case 'text':
      return { expression: literal(token.text) };
    case 'integer':
      return parseInteger(token);
    case 'identifier': {
      const parsed = parseCall(cursor, token, depth);
      return 'error' in parsed ? parsed : parseAccess(cursor, parsed.expression, depth);
    }
    default:
      return unexpected(token, 'a function, a text or a number');
  }
}

/** ARM's integers have 64 bits; those that JavaScript cannot hold are kept as a call that makes the same one. */
function parseInteger(token: Token): ParsedExpression {
  const value = BigInt(token.text.replace('+', ''));
  if (BigInt.asIntN(64, value) !== value) return { error: `${token.text} does not fit 64 bits`, offset: token.offset };
  const number = Number(value);
  return { expression: Number.isSafeInteger(number) ? literal(number) : call('int', String(value)) };
}

/** `name(…)`, or `namespace.name(…)` of a user-defined function. */
function parseCall(cursor: Cursor, first: Token, depth: number): ParsedExpression {
  let name = first.text;
  if (cursor.skip('.')) {
    const second = cursor.next();
    if (second.kind !== 'identifier') return unexpected(second, 'the name of a function');
    name = `${name}.${second.text}`;
  }
  if (!cursor.skip('(')) return notCalled(name, cursor.token);
  const args = parseArguments(cursor, depth);
  return 'error' in args ? args : { expression: toCall(name, args) };
}

function parseArguments(cursor: Cursor, depth: number): readonly Expression[] | ExpressionError {
  const args: Expression[] = [];
  if (cursor.skip(')')) return args;
  for (;;) {
    const parsed = parseOperand(cursor, depth + 1);
    if ('error' in parsed) return parsed;
    args.push(parsed.expression);
    if (cursor.skip(')')) return args;
    if (!cursor.skip(',')) return unexpected(cursor.token, '"," or ")"');
  }
}

/** The `.name` and `[index]` that follow a call. */
function parseAccess(cursor: Cursor, of: Expression, depth: number): ParsedExpression {
  let expression = of;
  for (let level = depth + 1; cursor.token.kind === '.' || cursor.token.kind === '['; level += 1) {
    if (level > maximumDepth) return tooDeep(cursor.token);
    const parsed = cursor.next().kind === '.' ? parseMember(cursor, expression) : parseIndex(cursor, expression, level);
    if ('error' in parsed) return parsed;
    expression = parsed.expression;
  }
  return { expression };
}

function parseMember(cursor: Cursor, of: Expression): ParsedExpression {
  const token = cursor.next();
  return token.kind === 'identifier' ? { expression: member(of, token.text) } : unexpected(token, 'a property name');
}

function parseIndex(cursor: Cursor, of: Expression, depth: number): ParsedExpression {
  const parsed = parseOperand(cursor, depth);
  if ('error' in parsed) return parsed;
  return cursor.skip(']') ? { expression: index(of, parsed.expression) } : unexpected(cursor.token, '"]"');
}

/** Some calls have a kind of their own here. */
function toCall(name: string, args: readonly Expression[]): Expression {
  const canonical = functionNamed(name)?.name ?? name;
  const [first] = args;
  if (first === undefined) return constants.get(canonical) ?? call(canonical);
  const text = literalValue(first);
  if (args.length === 1 && typeof text === 'string') {
    if (canonical === 'parameters') return parameter(text);
    if (canonical === 'variables') return variable(text);
  }
  return call(canonical, ...args);
}

const constants: ReadonlyMap<string, Expression> = new Map([
  ['true', literal(true)],
  ['false', literal(false)],
  ['null', literal(null)],
]);

/** `Array.isArray` does not tell a read-only array from the other member of the union. */
function isTokens(scanned: readonly Token[] | ExpressionError): scanned is readonly Token[] {
  return !('error' in scanned);
}

function notCalled(name: string, token: Token): ExpressionError {
  const constant = constants.has(name.toLowerCase()) ? `; the constant is written ${name.toLowerCase()}()` : '';
  return { error: `"(" expected after ${JSON.stringify(name)}${constant}`, offset: token.offset };
}

function unexpected(token: Token, wanted: string): ExpressionError {
  const found = token.kind === 'end' ? 'the end' : JSON.stringify(token.text);
  return { error: `${wanted} expected, ${found} found`, offset: token.offset };
}

function tooDeep(token: Token): ExpressionError {
  return { error: `nested more than ${maximumDepth} levels deep`, offset: token.offset };
}
