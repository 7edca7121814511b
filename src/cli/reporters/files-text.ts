import type { ArtifactState } from '../../artifacts/compare.ts';
import { hasErrors, type SpecResult } from '../spec-result.ts';

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

/** What became of the files of each spec, one line a file that is not as it was. */
export function filesText(results: readonly SpecResult[], lookOnly: boolean): string {
  const words = lookOnly ? found : done;
  return results.map((result) => folderText(result, words)).join('');
}

function folderText(result: SpecResult, words: Readonly<Record<ArtifactState, string>>): string {
  const { out, changes, failure } = result;
  if (failure !== undefined) return '';
  if (hasErrors(result)) return `${out}: nothing written\n`;
  const told = changes.filter(({ state }) => state !== 'unchanged');
  const lines = told.map(({ name, state }) => `  ${words[state].padEnd(9)} ${name}\n`);
  return `${out}: ${counts(result, words)}\n${lines.join('')}`;
}

/** `2 added, 3 unchanged` */
function counts({ changes }: SpecResult, words: Readonly<Record<ArtifactState, string>>): string {
  const totals = new Map<string, number>();
  for (const { state } of changes) totals.set(words[state], (totals.get(words[state]) ?? 0) + 1);
  return [...totals].map(([word, total]) => `${total} ${word}`).join(', ');
}
