import { type Expression, isJsonObject, type JsonObject, literalText } from '../model/expression.ts';
import { unescapeText } from '../model/expression-text.ts';
import { expressionType } from '../model/expression-type.ts';
import { textSyntax } from './data-syntax.ts';
import { flat, printDocument } from './document.ts';
import { findingsOf, foldedLocation } from './linter-findings.ts';
import { bicepKey, bicepValue } from './literal.ts';
import { idExpression } from './own-place.ts';
import type { ExpressionScope, FileScope, Loop } from './scope.ts';

/** Where a value starts: how deep, and how much of the line stands before it. */
export interface Start {
  readonly level: number;
  readonly column: number;
}

/** A value as the right side of a declaration or of a member: objects and lists over several lines. */
export function printValue(given: Expression, scope: ExpressionScope, start: Start): string {
  const value = asWritten(given);
  if (value.kind === 'literal' && typeof value.value !== 'string')
    return bicepValue(value.value, '  '.repeat(start.level));
  if (value.kind === 'array')
    return bracketed(
      '[]',
      start.level,
      value.items.map((item) => printItem(item, scope, start.level + 1)),
    );
  if (value.kind === 'object') return bracketed('{}', start.level, membersOf(value.members, scope, start.level + 1));
  return printDocument(scope.file.print(value, scope).document, start);
}

/** Objects and lists that are made by calls, as such: on lines of their own like those of the template. */
function asWritten(value: Expression): Expression {
  if (value.kind !== 'call' || value.args.length === 0) return value;
  if (value.name === 'createArray') return { kind: 'array', items: value.args };
  if (value.name !== 'createObject' || value.args.length % 2 !== 0) return value;
  const members = value.args.flatMap((key, position) => {
    const member = value.args[position + 1];
    return position % 2 === 0 && member !== undefined ? [[key, member] as const] : [];
  });
  return { kind: 'object', members };
}

function printItem(item: Expression, scope: ExpressionScope, level: number): string {
  const printed = printValue(item, scope, { level, column: level * 2 });
  return disabled(item.kind === 'literal' ? findingsOf('', printed, isParameterIn(scope)) : [], level) + printed;
}

const isParameterIn =
  ({ file }: ExpressionScope) =>
  (symbol: string): boolean =>
    file.parameterSymbols.has(symbol.toLowerCase());

/** Tells the linter to be silent about the line that follows. */
const disabled = (rules: readonly string[], level: number): string =>
  rules.length === 0 ? '' : `#disable-next-line ${rules.join(' ')}\n${'  '.repeat(level)}`;

/** Each entry on a line of its own. */
export function bracketed(pair: '[]' | '{}', level: number, entries: readonly string[]): string {
  if (entries.length === 0) return pair;
  const lineStart = `\n${'  '.repeat(level + 1)}`;
  return `${pair.charAt(0)}${lineStart}${entries.join(lineStart)}\n${'  '.repeat(level)}${pair.charAt(1)}`;
}

type Members = ReadonlyArray<readonly [key: Expression, value: Expression]>;

function membersOf(members: Members, scope: ExpressionScope, level: number): readonly string[] {
  return members.flatMap(([key, value]) =>
    literalText(key) === 'copy' && value.kind === 'array'
      ? value.items.map((loop) => printPropertyLoop(loop, scope, level))
      : [printMember(key, value, scope, level)],
  );
}

/** `key: value` */
export function printMember(key: Expression, value: Expression, scope: ExpressionScope, level: number): string {
  const name = literalText(key);
  const isText = name !== undefined && idExpression(name) === undefined;
  const head = `${isText ? bicepKey(name) : flat(textSyntax([key], scope).document)}: `;
  const printed = printValue(value, scope, { level, column: level * 2 + head.length });
  const findings = isText
    ? [...findingsOf(name, printed, isParameterIn(scope)), ...foldedLocation(name, value, printed)]
    : [];
  return `${disabled(findings, level)}${head}${printed}`;
}

/** An entry of `copy` inside an object: a member whose list is made by a loop. */
function printPropertyLoop(loop: Expression, scope: ExpressionScope, level: number): string {
  const parts = objectMembers(loop);
  const name = literalText(parts['name']);
  const [count, input] = [parts['count'], parts['input']];
  if (name === undefined || count === undefined || input === undefined) {
    scope.file.refuse(scope.path, 'a copy loop without name, count or input');
    return '';
  }
  return `${bicepKey(name)}: ${printLoop({ name, count }, input, scope, level)}`;
}

/** `[for …: value]` */
export function printLoop(
  { name, count }: { readonly name: string; readonly count: Expression },
  input: Expression,
  scope: ExpressionScope,
  level: number,
): string {
  const { head, loop } = loopHead({ name, count }, scope);
  const inside = { ...scope, loops: [loop, ...scope.loops] };
  const body = printValue(input, inside, { level: level + 1, column: (level + 1) * 2 + head.length });
  return `[\n${'  '.repeat(level + 1)}${head}${body}\n${'  '.repeat(level)}]`;
}

const indexNames = ['i', 'j', 'k'];

/** `for i in range(0, count): `, or through a list where the loop is as long as that list. */
export function loopHead(
  { name, count }: { readonly name: string; readonly count: Expression },
  scope: ExpressionScope,
): { readonly head: string; readonly loop: Loop } {
  const index = indexNames[scope.loops.length] ?? `index${scope.loops.length}`;
  const list = count.kind === 'call' && count.name === 'length' ? count.args[0] : undefined;
  const item = ['item', 'inner', 'innermost'][scope.loops.length] ?? `item${scope.loops.length}`;
  if (list !== undefined && expressionType(list, scope.file.types) === 'array') {
    const source = flat(scope.file.print(list, scope).document);
    return { head: `for (${item}, ${index}) in ${source}: `, loop: { name, index, list, item } };
  }
  const source = flat(scope.file.print(count, scope).document);
  return { head: `for ${index} in range(0, ${source}): `, loop: { name, index } };
}

/** The members of an object whose keys are plain. */
function objectMembers(value: Expression): Readonly<Record<string, Expression>> {
  if (value.kind !== 'object') return {};
  return Object.fromEntries(
    value.members.flatMap(([key, member]) => {
      const name = literalText(key);
      return name === undefined ? [] : [[name, member]];
    }),
  );
}

/** A decorator. */
export function decorator({ symbols }: Pick<FileScope, 'symbols'>, name: string, argument = ''): string {
  return `@${symbols.functionName(name)}(${argument})`;
}

/** The text of the description that stands in the metadata, and what else stands there. */
export function descriptionOf(metadata: unknown): { readonly description?: string; readonly rest?: JsonObject } {
  if (typeof metadata !== 'object' || metadata === null) return {};
  const value = metadata as JsonObject;
  if (!isJsonObject(value)) return {};
  const { description, ...rest } = value;
  return {
    ...(typeof description === 'string' && { description: unescapeText(description) }),
    ...(Object.keys(rest).length > 0 && { rest }),
  };
}
