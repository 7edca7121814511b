import type { EvaluatedResource } from '../evaluate/evaluate-template.ts';
import { readableText } from '../evaluate/readable-text.ts';
import { isJsonObject, type JsonObject, literalValue } from '../model/expression.ts';
import type { ResourceChange } from './change.ts';
import { type ApiVersions, apiVersionsOf, comparableValue } from './comparable-value.ts';
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
  const versions = { before: apiVersionsOf(before), after: apiVersionsOf(after) };
  const waits = { before: closuresOf(old), after: closuresOf(made), moved };
  const changes = pairs.flatMap((pair) => {
    if (pair.before === undefined) return [wholeChange('added', pair.after)];
    if (pair.after === undefined) return [wholeChange('removed', pair.before)];
    const change = changeOf(pair.before, pair.after, { moved, versions });
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

interface Context {
  readonly moved: MovedIds;
  readonly versions: { readonly before: ApiVersions; readonly after: ApiVersions };
}

/**
 * What is moved is another resource: that it names other moved ones is no change of its own, and nothing of it can be
 * refused. What stays where it is and names a moved one now names another.
 */
function changeOf(before: EvaluatedResource, after: EvaluatedResource, { moved, versions }: Context): ResourceChange {
  const isMoved = before.id.toLowerCase() !== after.id.toLowerCase();
  const content = contentOf(before, versions.before);
  const old = isMoved ? withNewIds(content, moved) : content;
  const made = contentOf(after, versions.after);
  const marks = isMoved ? () => [] : marksOf(after.type, old, made);
  const { type, name, id } = after;
  return {
    kind: 'changed',
    type,
    name,
    id,
    ...(isMoved && { was: { name: before.name, id: before.id } }),
    changes: compareValues(old, made).map((change) => ({ ...hideSecrets(change), marks: marks(change.path) })),
    marks: isMoved ? [renameMark] : [],
  };
}

/** All of a resource but where it stands and what it waits for. */
function contentOf({ apiVersion, condition, body }: EvaluatedResource, versions: ApiVersions): JsonObject {
  const value = comparableValue(body, versions);
  const always = literalValue(condition) === true;
  return {
    apiVersion,
    ...(always ? {} : { condition: readableText(condition) }),
    ...(isJsonObject(value) ? value : { properties: value }),
  };
}
