import type { EvaluatedResource } from './engine.ts';
import { type MapNames, nameMap } from './name-map.ts';
import { pairResources, type ResourcePair } from './resource-pairs.ts';
import { type ValueDifference, valueDifferences } from './value-differences.ts';

/** Where ours does not have what the reference has. */
export interface ResourceDifference {
  readonly type: string;
  /** Below the resource, e.g. `properties.encryption.keySource`; empty when ours has no such resource. */
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** A place where ours differs from the reference on purpose. */
export interface Improvement {
  readonly type: string;
  /**
   * The path of the difference. `*` stands for one key or index, e.g. `properties.ipRules[*]`; `**` for all that is
   * below. Empty: the reference's resources of this type are left out on purpose.
   */
  readonly path: string;
  readonly reason: string;
}

export interface ResourceComparison {
  readonly differences: readonly ResourceDifference[];
  /** What makes no difference to ARM (other case, nothing against absent, API versions), and what ours has beyond. */
  readonly notes: readonly ResourceDifference[];
}

/**
 * What the reference deploys and ours does not, resource by resource of a type, names exchanged, deliberate
 * improvements taken out. An improvement that no difference needs is itself a difference: its reason no longer holds.
 */
export function missingFrom(
  expected: readonly EvaluatedResource[],
  actual: readonly EvaluatedResource[],
  improvements: readonly Improvement[] = [],
): readonly ResourceDifference[] {
  const { differences } = compareResources(expected, actual);
  const used = new Set<Improvement>();
  const unexplained = differences.filter((difference) => {
    const rows = improvements.filter((improvement) => explains(improvement, difference));
    for (const row of rows) used.add(row);
    return rows.length === 0;
  });
  return [...unexplained, ...improvements.filter((row) => !used.has(row)).map(unusedImprovement)];
}

/** All differences and notes, with no regard to improvements. */
export function compareResources(
  expected: readonly EvaluatedResource[],
  actual: readonly EvaluatedResource[],
): ResourceComparison {
  const { pairs, unmatched } = pairResources(expected, actual, unlikeness);
  const mapNames = nameMap(pairs);
  const found = pairs.flatMap((pair) =>
    pairDifferences(pair, mapNames).map(({ note, ...difference }) => ({
      note,
      difference: { type: pair.expected.type, ...difference },
    })),
  );
  const missing = unmatched.map(({ type, name }) => ({ type, path: '', expected: name, actual: undefined }));
  return {
    differences: [...missing, ...found.filter(({ note }) => !note).map(({ difference }) => difference)],
    notes: found.filter(({ note }) => note).map(({ difference }) => difference),
  };
}

function unlikeness(pair: ResourcePair, soFar: readonly ResourcePair[]): number {
  const mapNames = nameMap(soFar);
  const otherName = mapNames(pair.expected.name).toLowerCase() === pair.actual.name.toLowerCase() ? 0 : 0.5;
  return pairDifferences(pair, mapNames).filter(({ note }) => !note).length + otherName;
}

/** Type, id and name are what makes them a pair, but both have to be in one place; a newer API version is no other resource. */
function pairDifferences({ expected, actual }: ResourcePair, mapNames: MapNames): readonly ValueDifference[] {
  return valueDifferences(comparable(expected), comparable(actual), mapNames).map((difference) =>
    difference.path === 'apiVersion' ? { ...difference, note: true } : difference,
  );
}

function comparable({ id, type: _type, name: _name, ...rest }: EvaluatedResource): object {
  return { ...rest, deployedIn: id.slice(0, id.lastIndexOf('/providers/')) };
}

/** Whether an improvement is about the difference. */
export function explains(improvement: Improvement, { type, path }: ResourceDifference): boolean {
  return improvement.type.toLowerCase() === type.toLowerCase() && pathPattern(improvement.path).test(path);
}

function pathPattern(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^.[\\]]*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

function unusedImprovement({ type, path, reason }: Improvement): ResourceDifference {
  return { type, path, expected: `a difference, since: ${reason}`, actual: 'none: this improvement explains nothing' };
}
