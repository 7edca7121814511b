import type { ArtifactState, ArtifactsComparison } from '../artifacts/compare.ts';
import { hasConflictMarks } from '../artifacts/conflict-marks.ts';
import { manifestName } from '../artifacts/manifest.ts';
import { unifiedDiff } from '../diff/unified-diff.ts';
import { isJsonObject } from '../model/expression.ts';
import type { Generated } from '../pipeline.ts';
import type { FileDifference } from './spec-result.ts';

/** So many lines are shown of one file, and in one call. */
const mostOfFile = 100;
const mostOfCall = 1000;

type Differences = (generated: Generated, comparison: ArtifactsComparison) => readonly FileDifference[];

/** What tells, line by line, the files on disk from those that are made, until a call has said enough. */
export function startDifferences(): Differences {
  let room = mostOfCall;
  return ({ files, template }, { changes, old }) => {
    const secure = secureNames(template);
    const differing = changes.filter(({ state }) => isTold(state));
    const told = differing.filter(({ name }) => name !== manifestName || differing.length === 1);
    return told.flatMap(({ name }) => {
      const before = old.get(name);
      if (before === undefined || room <= 0) return [];
      const after = files.get(name) ?? '';
      const { lines, left } = unifiedDiff({ name, before, after }, { lines: Math.min(mostOfFile, room), secure });
      room -= lines.length;
      return [{ name, lines, left, hasConflict: hasConflictMarks(before) }];
    });
  };
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
