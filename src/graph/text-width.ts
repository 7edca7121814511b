/**
 * How wide a text is at most, in the widest of the common sans-serif fonts: pictures are made without a font at hand, and
 * no text may leave its box. Widths are parts of the size of the font.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return Math.ceil(width * size);
}

function characterWidth(character: string): number {
  if (character > '\u024F') return character === '…' || character === '·' ? 1 : 1.15;
  if ("ijlI.,:;|!'()[]{}/ ".includes(character)) return 0.42;
  if ('mwMW@%'.includes(character)) return 1.02;
  return /[A-Z\u00C0-\u024F_&]/.test(character) ? 0.78 : 0.65;
}

/** The text in lines of no more than `width`; broken after a blank, hyphen or other mark where there is one. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[^\s\-._/@]*[\s\-._/@]?/g) ?? []) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    for (const character of piece) {
      if (line !== '' && textWidth(line + character, size) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return [...lines, line.trimEnd()].filter((one, position) => one !== '' || position === 0);
}
