import type { ArtifactState, ArtifactsChange } from '../../artifacts/compare.ts';
import { hasErrors, type SpecResult } from '../spec-result.ts';
import { differenceText } from './difference-text.ts';

/** After writing: what was done with a file. */
const done: Readonly<Record<ArtifactState, string>> = {
  added: 'added',
  changed: 'changed',
  removed: 'removed',
  unchanged: 'unchanged',
  handEdited: 'replaced',
  foreign: 'replaced',
};

/** Without writing: how a file stands. */
const found: Readonly<Record<ArtifactState, string>> = {
  added: 'missing',
  changed: 'stale',
  removed: 'extra',
  unchanged: 'current',
  handEdited: 'edited',
  foreign: 'not ours',
};

interface FilesTextOptions {
  /** Whether nothing was to be written. */
  readonly lookOnly: boolean;
  readonly color: boolean;
}

/** What became of the files of each spec, one line a file that is not as it was, and the lines in which they differ. */
export function filesText(results: readonly SpecResult[], { lookOnly, color }: FilesTextOptions): string {
  const folderText = lookOnly ? foundText : doneText;
  const text = results.map((result) => folderText(result, color)).join('');
  return text.replace(/\n\n$/, '\n');
}

function doneText(result: SpecResult): string {
  const { out, changes, failure } = result;
  if (failure !== undefined) return '';
  if (hasErrors(result)) return `${out}: nothing written\n`;
  const lines = changes.filter(isNews).map(({ name, state }) => `  ${done[state].padEnd(9)} ${name}\n`);
  return `${out}: ${counts(result, done)}\n${lines.join('')}`;
}

function foundText(result: SpecResult, color: boolean): string {
  const { out = '.', changes, differences = [], failure } = result;
  if (failure !== undefined) return '';
  if (hasErrors(result) && changes.length === 0) return `${out}: not looked at\n`;
  const conflicts = differences.filter(({ hasConflict }) => hasConflict).map(({ name }) => name);
  const lines = changes.filter(isNews).map(({ name, state }) => {
    const note = conflicts.includes(name) ? ' (a merge conflict is in it)' : (notes[state] ?? '');
    return `  ${found[state].padEnd(9)} ${name}${note}\n`;
  });
  const differing = differences.length === 0 ? '' : `${differenceText(out, differences, color)}\n`;
  return `${out}: ${counts(result, found)}\n${lines.join('')}${differing}`;
}

const notes: Partial<Record<ArtifactState, string>> = {
  removed: ' (no longer made)',
  handEdited: ' (by hand)',
  foreign: ' (no manifest lists it)',
};

const isNews = ({ state }: ArtifactsChange): boolean => state !== 'unchanged';

/** `2 added, 3 unchanged` */
function counts({ changes }: SpecResult, words: Readonly<Record<ArtifactState, string>>): string {
  const totals = new Map<string, number>();
  for (const { state } of changes) totals.set(words[state], (totals.get(words[state]) ?? 0) + 1);
  return [...totals].map(([word, total]) => `${total} ${word}`).join(', ');
}
