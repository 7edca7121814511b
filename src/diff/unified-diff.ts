import { structuredPatch } from 'diff';
import { escapeUnprintable } from '../diagnostics/characters.ts';
import { secretHider } from './hide-in-lines.ts';

/** Two states of one text file. */
export interface TextPair {
  readonly name: string;
  readonly before: Buffer;
  readonly after: string;
}

/** The texts of the difference, and how much of it was left out. */
export interface UnifiedDiff {
  /** Of the form that `diff -u` gives, from the first `@@` on. Each is short, printable, and holds no secret. */
  readonly lines: readonly string[];
  /** How many more lines there would be. */
  readonly left: number;
}

export interface DiffLimits {
  readonly lines: number;
  /** Names of parameters whose values are secrets. */
  readonly secure: ReadonlySet<string>;
}

/** So long may a line be; pictures have longer ones. */
const longestLine = 400;

/** Beyond so many edits nobody reads on, and looking for the least of them takes long. */
const mostEdits = 4000;

/** Larger files are not compared line by line. */
const largest = 8 * 1024 * 1024;

/** What tells a text apart line by line; line ends do not count. One line says so where that makes no sense. */
export function unifiedDiff({ name, before, after }: TextPair, { lines: most, secure }: DiffLimits): UnifiedDiff {
  if (name.endsWith('.svg')) return remark('the picture differs');
  if (before.includes(0)) return remark('it is not text');
  if (before.length > largest) return remark(`it has ${before.length} bytes, too many to compare line by line`);
  const texts = [before.toString('utf8'), after].map(foldLineEnds);
  const [old = '', made = ''] = texts;
  const patch = structuredPatch('', '', old, made, '', '', { context: 3, maxEditLength: mostEdits });
  if (patch === undefined) return remark(`nearly all of its ${lineCount(old)} lines differ`);
  const hide = secretHider(name, texts, secure);
  const lines = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines,
  ]);
  const shown = lines.slice(0, most).map((line) => shortened(escapeUnprintable(hide(line))));
  return { lines: shown, left: lines.length - shown.length };
}

const remark = (text: string): UnifiedDiff => ({ lines: [`(${text})`], left: 0 });

const foldLineEnds = (text: string): string => text.replaceAll('\r\n', '\n');

const lineCount = (text: string): number => text.split('\n').length;

const shortened = (line: string): string => (line.length <= longestLine ? line : `${line.slice(0, longestLine)}…`);
