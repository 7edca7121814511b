import type { ArtifactState, ArtifactsComparison } from '../artifacts/compare.ts';
import { hasConflictMarks } from '../artifacts/conflict-marks.ts';
import { manifestName } from '../artifacts/manifest.ts';
import { unifiedDiff } from '../diff/unified-diff.ts';
import { isJsonObject } from '../model/expression.ts';
import type { Generated } from '../pipeline.ts';
import type { FileDifference } from './spec-result.ts';

/** So many lines are shown of one file. */
const mostOfFile = 100;

/** What tells, line by line, the files on disk from those that are made. */
export function differencesOf(
  { files, template }: Generated,
  { changes, old }: ArtifactsComparison,
): readonly FileDifference[] {
  const secure = secureNames(template);
  const differing = changes.filter(({ state }) => isTold(state));
  const told = differing.filter(({ name }) => name !== manifestName || differing.length === 1);
  return told.flatMap(({ name }) => {
    const before = old.get(name);
    if (before === undefined) return [];
    const { lines, left } = unifiedDiff({ name, before, after: files.get(name) ?? '' }, { lines: mostOfFile, secure });
    return [{ name, lines, left, hasConflict: hasConflictMarks(before) }];
  });
}

/** What is missing or extra is told by its name alone: all of its lines would differ. */
const isTold = (state: ArtifactState): boolean => state !== 'unchanged' && state !== 'added' && state !== 'removed';

/** The parameters whose values are secrets. */
function secureNames(template: Generated['template']): ReadonlySet<string> {
  const parameters = template?.['parameters'] ?? null;
  if (!isJsonObject(parameters)) return new Set();
  const secure = Object.entries(parameters).filter(
    ([, declared]) => isJsonObject(declared) && /^secure/i.test(String(declared['type'])),
  );
  return new Set(secure.map(([name]) => name));
}
