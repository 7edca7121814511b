/** Printable ASCII, tab and line feed. Almost all texts have no more, and what is below takes long to compile. */
const plain = /^[\t\n -~]*$/;

const forbidden = String.raw`(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]`;

const invisible = [
  String.raw`(?!\uFE0E|\uFE0F)`,
  String.raw`(?!(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D)`,
  String.raw`[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2028\u2029]`,
].join('');

const compiled = new Map<string, RegExp>();

/** Compiled when it is first needed. */
function pattern(source: string, flags: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, flags);
  compiled.set(source, known);
  return known;
}

/**
 * The first character that no text of a spec may hold: the control characters C0 and C1 but for tab and line feed, halves
 * of surrogate pairs, and the two code points that are never characters.
 */
export function forbiddenCharacterIn(text: string): string | undefined {
  return plain.test(text) ? undefined : pattern(forbidden, 'u').exec(text)?.[0];
}

/**
 * The first character that shows as nothing or changes the direction of the text around it, so that a text reads as
 * something that it is not. Emoji keep what they are made of: the variation selectors, and the joiner after a picture.
 */
export function invisibleCharacterIn(text: string): string | undefined {
  return plain.test(text) ? undefined : pattern(invisible, 'u').exec(text)?.[0];
}

/** The character by its code point as Unicode writes it, e.g. `U+202E`. */
export function characterName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text on one line and safe for a terminal: whatever does not show is spelt out, e.g. `\n` or `\u{202e}`. */
export function escapeUnprintable(text: string): string {
  if (plain.test(text) && !/[\t\n]/.test(text)) return text;
  const unprintable = pattern(`\\p{Cc}|${forbidden}|${invisible}`, 'gu');
  return text.replace(unprintable, (character) => shortEscapes[character] ?? codePointEscape(character));
}

function codePointEscape(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
