/** Made when it is first needed: making it takes longer than all of a run without findings. */
let graphemes: Intl.Segmenter | undefined;

/** What a reader sees as one character, and how many columns of a terminal it takes. */
export interface Grapheme {
  readonly text: string;
  /** Where it starts in the text, in UTF-16 units. */
  readonly index: number;
  readonly width: number;
}

/** The characters of a text as a reader sees them. */
export function graphemesOf(text: string): Grapheme[] {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment, index }) => ({
    text: segment,
    index,
    width: graphemeWidth(segment),
  }));
}

function graphemeWidth(grapheme: string): number {
  if (/^\p{M}+$/u.test(grapheme)) return 0;
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return 2;
  return isWide(grapheme.codePointAt(0) ?? 0) ? 2 : 1;
}

/** The blocks that are mostly of East Asian width W or F (Unicode Annex 11). */
const wideBlocks: ReadonlyArray<readonly [first: number, last: number]> = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

function isWide(codePoint: number): boolean {
  return wideBlocks.some(([first, last]) => codePoint >= first && codePoint <= last);
}
