import type { EvaluatedResource } from '../evaluate/evaluate-template.ts';
import { readableText, readableValue } from '../evaluate/readable-text.ts';
import { isJsonObject, type JsonObject, literalValue } from '../model/expression.ts';
import type { ResourceChange } from './change.ts';
import { compareValues } from './compare-values.ts';
import { hideSecrets } from './hide-values.ts';
import { marksOf, renameMark } from './immutable.ts';
import { type MovedIds, withNewIds } from './moved-ids.ts';
import { pairResources, type ResourcePair } from './pair-resources.ts';
import { closuresOf, waitChanges } from './waits.ts';

/** Resources of two templates that are not the same, by id. Those that only exist are not deployed, and not told. */
export function compareResources(
  before: readonly EvaluatedResource[],
  after: readonly EvaluatedResource[],
): readonly ResourceChange[] {
  const [old, made] = [before.filter(isDeployed), after.filter(isDeployed)];
  const pairs = pairResources(old, made);
  const moved = movedIds(pairs);
  const waits = { before: closuresOf(old), after: closuresOf(made), moved };
  const changes = pairs.flatMap((pair) => {
    if (pair.before === undefined) return [wholeChange('added', pair.after)];
    if (pair.after === undefined) return [wholeChange('removed', pair.before)];
    const change = changeOf(pair.before, pair.after, moved);
    const changes = [...change.changes, ...waitChanges(pair.before, pair.after, waits)];
    return changes.length + change.marks.length === 0 ? [] : [{ ...change, changes }];
  });
  return changes.sort((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1));
}

const isDeployed = ({ existing }: EvaluatedResource): boolean => !existing;

function wholeChange(kind: 'added' | 'removed', { type, name, id }: EvaluatedResource): ResourceChange {
  return { kind, type, name, id, changes: [], marks: [] };
}

function movedIds(pairs: readonly ResourcePair[]): MovedIds {
  const moved = pairs.flatMap(
    ({ before, after }): ReadonlyArray<readonly [string, string]> =>
      before && after && before.id.toLowerCase() !== after.id.toLowerCase() ? [[before.id, after.id]] : [],
  );
  return moved.sort(([a], [b]) => b.length - a.length);
}

/**
 * What is moved is another resource: that it names other moved ones is no change of its own, and nothing of it can be
 * refused. What stays where it is and names a moved one now names another.
 */
function changeOf(before: EvaluatedResource, after: EvaluatedResource, moved: MovedIds): ResourceChange {
  const isMoved = before.id.toLowerCase() !== after.id.toLowerCase();
  const old = isMoved ? withNewIds(contentOf(before), moved) : contentOf(before);
  const made = contentOf(after);
  const marks = isMoved ? () => [] : marksOf(after.type, old, made);
  const { type, name, id } = after;
  return {
    kind: 'changed',
    type,
    name,
    id,
    ...(isMoved && { nameBefore: before.name === name ? before.id : before.name }),
    changes: compareValues(old, made).map((change) => ({ ...hideSecrets(change), marks: marks(change.path) })),
    marks: isMoved ? [renameMark] : [],
  };
}

/** All of a resource but where it stands and what it waits for. */
function contentOf({ apiVersion, condition, body }: EvaluatedResource): JsonObject {
  const value = readableValue(body);
  const always = literalValue(condition) === true;
  return {
    apiVersion,
    ...(always ? {} : { condition: readableText(condition) }),
    ...(isJsonObject(value) ? value : { properties: value }),
  };
}
