import { callArguments, type Document, flat, group, indented, isParts, line, separated } from './document.ts';
import { bicepKey, bicepNumber, bicepText, bicepTextBody, isBareKey } from './literal.ts';

/** How tightly an expression holds together, as Bicep's own parser has it: higher binds tighter. */
const precedence = {
  ternary: 0,
  coalesce: 1,
  or: 2,
  and: 3,
  equality: 4,
  comparison: 5,
  sum: 6,
  product: 7,
  unary: 8,
  access: 9,
};

type Precedence = keyof typeof precedence;

/** An expression in Bicep. */
export interface Syntax {
  readonly document: Document;
  readonly precedence: Precedence;
  /** An object or a list: as last argument of a call it may start on the line of the call. */
  readonly isCollection?: true;
  /** What a string holds, so that one can be put into another. */
  readonly pieces?: readonly Piece[];
}

/** A piece of a string: text, or an expression in it. */
export type Piece = string | Syntax;

/** `@see https://learn.microsoft.com/azure/azure-resource-manager/bicep/operators#operator-precedence-and-associativity` */
const binaryOperators = {
  '??': 'coalesce',
  '||': 'or',
  '&&': 'and',
  '==': 'equality',
  '!=': 'equality',
  '<': 'comparison',
  '<=': 'comparison',
  '>': 'comparison',
  '>=': 'comparison',
  '+': 'sum',
  '-': 'sum',
  '*': 'product',
  '/': 'product',
  '%': 'product',
} as const satisfies Record<string, Precedence>;

export type BinaryOperator = keyof typeof binaryOperators;

const tight = (document: Document): Syntax => ({ document, precedence: 'access' });

/** A symbol, a constant, anything that is one word. */
export const word = (text: string): Syntax => tight(text);

export const numberSyntax = (value: number): Syntax =>
  value < 0 && Number.isSafeInteger(value)
    ? { document: String(value), precedence: 'unary' }
    : tight(bicepNumber(value));

/** Put in parentheses where it would otherwise be read as something else. */
function within(syntax: Syntax, least: number): Document {
  return precedence[syntax.precedence] < least ? ['(', syntax.document, ')'] : syntax.document;
}

export function binary(operator: BinaryOperator, operands: readonly [Syntax, ...Syntax[]]): Syntax {
  const own = binaryOperators[operator];
  const documents = operands.map((operand, position) => within(operand, precedence[own] + (position === 0 ? 0 : 1)));
  return { document: separated(documents, ` ${operator} `), precedence: own };
}

export function unary(operator: '!' | '-', operand: Syntax): Syntax {
  return { document: [operator, within(operand, precedence.access)], precedence: 'unary' };
}

export function ternary(condition: Syntax, whenTrue: Syntax, whenFalse: Syntax): Syntax {
  const branches = [
    line(' '),
    '? ',
    indented(within(whenTrue, precedence.coalesce)),
    line(' '),
    ': ',
    indented(whenFalse.document),
  ];
  return {
    document: group([within(condition, precedence.coalesce), indented(branches)]),
    precedence: 'ternary',
  };
}

/** A call of a function, or of one of a value. */
export function callSyntax(name: string, args: readonly Syntax[], of?: Syntax): Syntax {
  const documents = args.map(({ document }) => document);
  const owner: Document = of === undefined ? [] : [within(of, precedence.access), '.'];
  return tight([owner, name, callArguments(documents, args.at(-1)?.isCollection === true)]);
}

/** `of.name`, `of['odd name']`; `.?` where it may be missing, `!.` where Bicep thinks so wrongly. */
export function memberSyntax(of: Syntax, name: string, mark: '' | '?' | '!' = ''): Syntax {
  const owner = within(of, precedence.access);
  if (isBareKey(name)) return tight([owner, mark === '!' ? '!.' : `.${mark}`, name]);
  return tight([owner, mark === '!' ? '!' : '', `[${mark === '?' ? '?' : ''}`, bicepText(name), ']']);
}

/** `of[index]`, `of[?index]`, `of[^index]`. */
export function indexSyntax(of: Syntax, index: Syntax, mark: '' | '?' | '^' | '?^' = ''): Syntax {
  return tight([within(of, precedence.access), `[${mark}`, index.document, ']']);
}

/** Text with expressions in it. Strings among them become part of the whole. */
export function stringSyntax(pieces: readonly Piece[]): Syntax {
  const whole: Piece[] = [];
  for (const piece of pieces.flatMap((one) => (typeof one === 'string' ? [one] : (one.pieces ?? [one])))) {
    const last = whole.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') whole[whole.length - 1] = last + piece;
    else if (piece !== '') whole.push(piece);
  }
  const body = whole.map((piece) => (typeof piece === 'string' ? bicepTextBody(piece) : `\${${flat(piece.document)}}`));
  return { ...tight(`'${safely(body).join('')}'`), pieces: whole };
}

/** Whether an object or a list is written out in it: Bicep takes none inside a string. */
export function holdsCollection({ document }: Syntax): boolean {
  return holds(document);
}

function holds(document: Document): boolean {
  if (typeof document === 'string') return document === '{}' || document === '[]';
  if (isParts(document)) return document.some(holds);
  switch (document.kind) {
    case 'line':
      return false;
    case 'tail':
      return holds(document.broken);
    case 'group':
      return isCollectionGroup(document.of) || holds(document.of);
    case 'indented':
      return holds(document.of);
  }
}

const isCollectionGroup = (of: Document): boolean => isParts(of) && (of[0] === '{' || of[0] === '[');

/** A `$` at the end of a text would make the `${` after it another thing. */
function safely(body: readonly string[]): readonly string[] {
  return body.map((part, position) =>
    part.endsWith('$') && body[position + 1]?.startsWith('${') ? `${part.slice(0, -1)}\\u{24}` : part,
  );
}

/** A member of an object: a key with its value, or all members of another object. */
export type Member = { readonly key: Syntax | string; readonly value: Syntax } | { readonly spread: Syntax };

export function objectSyntax(members: readonly Member[]): Syntax {
  const documents = members.map((member): Document => {
    if ('spread' in member) return ['...', member.spread.document];
    const key = typeof member.key === 'string' ? bicepKey(member.key) : member.key.document;
    return [key, ': ', member.value.document];
  });
  return collection(['{', '}'], documents, ' ');
}

export const arraySyntax = (items: readonly Syntax[]): Syntax =>
  collection(
    ['[', ']'],
    items.map(({ document }) => document),
    '',
  );

function collection([open, close]: readonly [string, string], items: readonly Document[], padding: string): Syntax {
  if (items.length === 0) return { ...tight(open + close), isCollection: true };
  const inner = indented([line(padding), ...separated(items, line(', '))]);
  return { ...tight(group([open, inner, line(padding), close])), isCollection: true };
}

/** `x => body` */
export function lambdaSyntax(names: readonly string[], body: Syntax): Syntax {
  const head = names.length === 1 ? names.join('') : `(${names.join(', ')})`;
  const document = body.isCollection
    ? [head, ' => ', body.document]
    : group([head, ' =>', indented([line(' '), body.document])]);
  return { document, precedence: 'ternary', ...(body.isCollection && { isCollection: true }) };
}
