/**
 * A text that may stand on one line or on several, broken as `bicep format` breaks it.
 * A group stands on one line if that line has room for it, without regard to what follows it.
 */
export type Document = string | Line | Indented | Group | Tail | readonly Document[];

/** Where a line may end: `flat` if it does not, `before` is what then stands before its end. */
interface Line {
  readonly kind: 'line';
  readonly flat: string;
  readonly before: string;
}

interface Indented {
  readonly kind: 'indented';
  readonly levels: number;
  readonly of: Document;
}

interface Group {
  readonly kind: 'group';
  readonly of: Document;
}

/** A call whose last argument is an object or a list: on several lines these may start on the line of the call. */
interface Tail {
  readonly kind: 'tail';
  /** What stands before the last argument, on one line. */
  readonly head: Document;
  readonly tail: Document;
  /** The call with each argument on a line of its own. */
  readonly broken: Document;
}

/** The width that `bicep format` keeps to unless told otherwise. */
const width = 120;

export const line = (flat: string, before = ''): Line => ({ kind: 'line', flat, before });

export const indented = (of: Document, levels = 1): Indented => ({ kind: 'indented', levels, of });

export const group = (of: Document): Group => ({ kind: 'group', of });

/** Several with something between them. */
export function separated(documents: readonly Document[], separator: Document): readonly Document[] {
  return documents.flatMap((document, position) => (position === 0 ? [document] : [separator, document]));
}

/** The arguments of a call in their parentheses. */
export function callArguments(args: readonly Document[], lastIsCollection: boolean): Document {
  if (args.length === 0) return '()';
  const broken = group(['(', indented([line(''), ...separated(args, line(', ', ','))]), line(''), ')']);
  const tail = args.at(-1);
  if (!lastIsCollection || tail === undefined) return broken;
  return { kind: 'tail', head: ['(', ...separated([...args.slice(0, -1), ''], ', ')], tail, broken };
}

/** On one line, whatever its width. */
export function flat(document: Document): string {
  if (typeof document === 'string') return document;
  if (isParts(document)) return document.map(flat).join('');
  switch (document.kind) {
    case 'line':
      return document.flat;
    case 'tail':
      return flat(document.broken);
    default:
      return flat(document.of);
  }
}

/** The text of a document that starts in that column of a line with that indentation. */
export function printDocument(document: Document, { column, level }: { column: number; level: number }): string {
  const onOneLine = flat(document);
  if (column + onOneLine.length <= width) return onOneLine;
  const printer = new Printer(column);
  printer.print(document, level);
  return printer.text;
}

class Printer {
  text = '';
  private column: number;

  constructor(column: number) {
    this.column = column;
  }

  print(document: Document, level: number): void {
    if (typeof document === 'string') this.write(document);
    else if (isParts(document)) for (const part of document) this.print(part, level);
    else if (document.kind === 'line') this.endLine(document.before, level);
    else if (document.kind === 'indented') this.print(document.of, level + document.levels);
    else if (document.kind === 'group') this.printGroup(document, level);
    else this.printTail(document, level);
  }

  private write(text: string): void {
    this.text += text;
    this.column += text.length;
  }

  private endLine(before: string, level: number): void {
    this.text += `${before}\n${'  '.repeat(level)}`;
    this.column = level * 2;
  }

  private printGroup({ of }: Group, level: number): void {
    const onOneLine = flat(of);
    if (this.column + onOneLine.length <= width) this.write(onOneLine);
    else this.print(of, level);
  }

  /** A last argument that is too long for a line of its own starts on the line of the call, if there is room for its start. */
  private printTail({ head, tail, broken }: Tail, level: number): void {
    const before = flat(head);
    const isBroken = (level + 1) * 2 + flat(tail).length > width;
    const fits = this.column + flat(broken).length <= width;
    if (fits || !isBroken || this.column + before.length + 1 > width) {
      this.print(broken, level);
    } else {
      this.write(before);
      this.print(tail, level);
      this.write(')');
    }
  }
}

export const isParts = (document: Document): document is readonly Document[] => Array.isArray(document);
