/**
 * Characters that no text of a spec may hold: the control characters C0 and C1 but for tab and line feed, halves of
 * surrogate pairs, and the two code points that are never characters.
 */
export const forbiddenCharacter = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;

/**
 * Characters that show as nothing or change the direction of the text around them, so that a text reads as something
 * that it is not. Emoji keep what they are made of: the variation selectors, and the joiner after a picture.
 */
export const invisibleCharacter = new RegExp(
  [
    String.raw`(?!\uFE0E|\uFE0F)`,
    String.raw`(?!(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D)`,
    String.raw`[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2028\u2029]`,
  ].join(''),
  'u',
);

const unprintable = new RegExp(`\\p{Cc}|${forbiddenCharacter.source}|${invisibleCharacter.source}`, 'gu');

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text on one line and safe for a terminal: whatever does not show is spelt out, e.g. `\n` or `\u{202e}`. */
export function escapeUnprintable(text: string): string {
  return text.replace(unprintable, (character) => shortEscapes[character] ?? codePointEscape(character));
}

function codePointEscape(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
