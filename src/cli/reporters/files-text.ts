import type { ArtifactState, ArtifactsChange } from '../../artifacts/compare.ts';
import type { GenerateOptions } from '../options.ts';
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

/** What became of the files of a spec: one line a file that is not as it was. */
export function filesText(result: SpecResult, { check, dryRun }: Partial<GenerateOptions>): string {
  if (result.failure !== undefined) return '';
  return check === true || dryRun === true ? foundText(result) : doneText(result);
}

function doneText(result: SpecResult): string {
  const { out, changes } = result;
  if (hasErrors(result)) return `${out}: nothing written\n`;
  const lines = changes.filter(isNews).map(({ name, state }) => `  ${done[state].padEnd(9)} ${name}\n`);
  return `${out}: ${counts(result, done)}\n${lines.join('')}`;
}

function foundText(result: SpecResult): string {
  const { out, changes, differences = [] } = result;
  if (hasErrors(result) && changes.length === 0) return `${out}: not looked at\n`;
  const conflicts = differences.filter(({ hasConflict }) => hasConflict).map(({ name }) => name);
  const lines = changes.filter(isNews).map(({ name, state }) => {
    const note = conflicts.includes(name) ? ' (a merge conflict is in it)' : (notes[state] ?? '');
    return `  ${found[state].padEnd(9)} ${name}${note}\n`;
  });
  return `${out}: ${counts(result, found)}\n${lines.join('')}`;
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
