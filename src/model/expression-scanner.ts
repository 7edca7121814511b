/** A piece of the template language. `end` stands after the last one. */
export interface Token {
  readonly kind: 'identifier' | 'text' | 'integer' | '(' | ')' | '[' | ']' | ',' | '.' | 'end';
  /** As written; of a text without its quotes. */
  readonly text: string;
  readonly offset: number;
}

/** What is wrong with a text, and where in it (UTF-16 units from its start). */
export interface ExpressionError {
  readonly error: string;
  readonly offset: number;
}

/** Letters and blanks as Microsoft's reader knows them (tried with it): it takes U+0085 for a blank and U+FEFF for none. */
const tokenPattern =
  /(?<blank>(?:(?!\uFEFF)[\s\u0085])+)|(?<identifier>[\p{L}_$][\p{L}\p{Nd}_$]*)|'(?<text>[^']*(?:''[^']*)*)'|(?<integer>[+-]?[0-9]+)(?![.\p{L}_$])|(?<mark>[()[\],.])/uy;

/**
 * The same for ASCII, which nearly all templates are: classes of Unicode take milliseconds to compile. A text with
 * any other character is left to the pattern above.
 */
const asciiPattern =
  /(?<blank>\s+)|(?<identifier>[A-Za-z_$][\w$]*)|'(?<text>[^']*(?:''[^']*)*)'|(?<integer>[+-]?[0-9]+)(?![.A-Za-z_$])|(?<mark>[()[\],.])/y;

/** Splits what stands between the outer brackets of `text`. */
export function scanExpression(text: string): readonly Token[] | ExpressionError {
  const tokens: Token[] = [];
  const end = text.length - 1;
  const body = text.slice(0, end);
  const pattern = /^[\0-\x7F]*$/.test(body) ? asciiPattern : tokenPattern;
  let offset = 1;
  while (offset < end) {
    pattern.lastIndex = offset;
    const match = pattern.exec(body);
    if (match === null) return { error: unexpected(body.slice(offset)), offset };
    const token = toToken(match.groups ?? {}, offset);
    if (token !== undefined) tokens.push(token);
    offset += match[0].length;
  }
  tokens.push({ kind: 'end', text: '', offset: end });
  return tokens;
}

function toToken(groups: { readonly [group: string]: string | undefined }, offset: number): Token | undefined {
  const { identifier, text, integer, mark } = groups;
  if (identifier !== undefined) return { kind: 'identifier', text: identifier, offset };
  if (text !== undefined) return { kind: 'text', text: text.replaceAll("''", "'"), offset };
  if (integer !== undefined) return { kind: 'integer', text: integer, offset };
  return mark === undefined ? undefined : { kind: toMark(mark), text: mark, offset };
}

function toMark(mark: string): '(' | ')' | '[' | ']' | ',' | '.' {
  switch (mark) {
    case '(':
    case ')':
    case '[':
    case ']':
    case ',':
      return mark;
    default:
      return '.';
  }
}

/** Says why nothing could be read at the start of `rest`. */
function unexpected(rest: string): string {
  if (rest.startsWith("'")) return "this text has no closing quote; a quote inside a text is doubled ('')";
  if (rest.startsWith('"')) return 'text stands in single quotes here, not in double ones';
  if (/^[+-]?[0-9]+(?:\.|[eE][+-]?[0-9])/.test(rest))
    return "numbers with a fraction or exponent are written json('0.5')";
  return `unexpected character ${JSON.stringify(String.fromCodePoint(rest.codePointAt(0) ?? 0))}`;
}
