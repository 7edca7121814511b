import type { EvaluatedResource } from '../evaluate/evaluate-template.ts';
import type { PropertyChange } from './change.ts';
import type { MovedIds } from './moved-ids.ts';

/** Id → the ids of all that a resource waits for, also by way of others; in small letters. */
export type Closures = ReadonlyMap<string, ReadonlySet<string>>;

export function closuresOf(resources: readonly EvaluatedResource[]): Closures {
  // Two resources may have one id, of which only one is deployed.
  const direct = new Map<string, readonly string[]>();
  for (const { id, dependsOn } of resources) {
    const key = id.toLowerCase();
    direct.set(key, [...(direct.get(key) ?? []), ...dependsOn.map((one) => one.toLowerCase())]);
  }
  return new Map([...direct.keys()].map((id) => [id, reachable(id, direct)]));
}

function reachable(start: string, direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const next = [...(direct.get(start) ?? [])];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    next.push(...(direct.get(id) ?? []));
  }
  return found;
}

interface Waits {
  readonly before: Closures;
  readonly after: Closures;
  readonly moved: MovedIds;
}

/** What a resource no longer waits for, and what it waits for now, itself or by way of others. */
export function waitChanges(
  before: EvaluatedResource,
  after: EvaluatedResource,
  { before: old, after: made, moved }: Waits,
): readonly PropertyChange[] {
  const forward = new Map(moved.map(([from, to]) => [from.toLowerCase(), to.toLowerCase()]));
  const back = new Map([...forward].map(([from, to]) => [to, from]));
  const [oldAll, madeAll] = [old.get(before.id.toLowerCase()), made.get(after.id.toLowerCase())];
  // Waiting for what came or went follows from that.
  const gone = before.dependsOn.filter(
    (id) => !holds(madeAll, id, forward) && isIn(old, id) === isIn(made, id, forward),
  );
  const come = after.dependsOn.filter((id) => !holds(oldAll, id, back) && isIn(made, id) === isIn(old, id, back));
  const change = (item: string, kind: 'added' | 'removed'): PropertyChange => ({
    path: ['dependsOn', { item }],
    kind,
    [kind === 'added' ? 'after' : 'before']: item,
    marks: [],
  });
  return [...gone.map((id) => change(id, 'removed')), ...come.map((id) => change(id, 'added'))];
}

function isIn(resources: Closures, id: string, renamed: ReadonlyMap<string, string> = new Map()): boolean {
  const low = id.toLowerCase();
  return resources.has(renamed.get(low) ?? low);
}

function holds(ids: ReadonlySet<string> | undefined, id: string, renamed: ReadonlyMap<string, string>): boolean {
  const low = id.toLowerCase();
  return ids?.has(low) === true || ids?.has(renamed.get(low) ?? low) === true;
}
