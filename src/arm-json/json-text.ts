import type { JsonScalar } from '../model/expression.ts';

/** What is wrong, and where in the text (UTF-16 units from its start). */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const blanks = /(?:[\s\uFEFF]|\/\/[^\n\r]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;
const words = /true|false|null/y;
const numbers = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Line ends and other control characters stand for themselves in a text, as in Azure's tools. */
const texts = /"[^"\\]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\]*)*"/y;

const constants: Readonly<Record<string, JsonScalar>> = { true: true, false: false, null: null };

/** A text that is read from front to back, token by token; blanks and comments are passed over before each. */
export class JsonText {
  private offset = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads over this character, if it is next. */
  skip(character: string): boolean {
    this.skipBlanks();
    const found = this.text[this.offset] === character;
    if (found) this.offset += 1;
    return found;
  }

  atEnd(): boolean {
    this.skipBlanks();
    return this.offset === this.text.length;
  }

  key(): string {
    this.skipBlanks();
    return this.string() ?? this.fail('a key in double quotes is expected');
  }

  /** A text, a number, `true`, `false` or `null`. */
  scalar(): JsonScalar {
    this.skipBlanks();
    const text = this.string();
    if (text !== undefined) return text;
    const word = this.match(words);
    if (word !== undefined) return constants[word] ?? null;
    const number = this.match(numbers);
    return number === undefined ? this.fail('a value is expected') : Number(number);
  }

  /** Says what is wrong at the next character. */
  fail(message: string): never {
    this.skipBlanks();
    const end = this.offset === this.text.length;
    const found = end ? 'the file ends' : `${JSON.stringify(this.text[this.offset])} is found`;
    throw new JsonSyntaxError(`${message}, but ${found}`, this.offset);
  }

  private string(): string | undefined {
    if (this.text[this.offset] !== '"') return undefined;
    const quoted = this.match(texts);
    if (quoted === undefined) {
      throw new JsonSyntaxError('a text does not end, or has a "\\" that JSON does not know', this.offset);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON.parse refuses.
    return JSON.parse(quoted.replaceAll(/[\0-\x1F]/g, escapeControl));
  }

  private skipBlanks(): void {
    this.match(blanks);
    if (this.text.startsWith('/*', this.offset)) throw new JsonSyntaxError('a comment does not end', this.offset);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0];
    this.offset += found?.length ?? 0;
    return found;
  }
}

const escapeControl = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
