import type { EvaluatedResource } from './engine.ts';

/** A resource of the reference and the one of ours that is meant to be the same. */
export interface ResourcePair {
  readonly expected: EvaluatedResource;
  readonly actual: EvaluatedResource;
}

export interface Pairing {
  readonly pairs: readonly ResourcePair[];
  /** Resources of the reference that none of ours is left for. */
  readonly unmatched: readonly EvaluatedResource[];
}

/** How unlike two resources are: 0 is the same. It is told the pairs so far, whose names it may take for equal. */
export type Unlikeness = (pair: ResourcePair, soFar: readonly ResourcePair[]) => number;

/**
 * Pairs the resources type by type. Types with one resource come first: their names help to tell apart the several
 * resources of another type, of which the likest go together.
 */
export function pairResources(
  expected: readonly EvaluatedResource[],
  actual: readonly EvaluatedResource[],
  unlikeness: Unlikeness,
): Pairing {
  const types = [...new Set(expected.map(typeOf))].sort((a, b) => countOf(a, expected) - countOf(b, expected));
  return types.reduce<Pairing>(
    (sofar, type) => {
      const wanted = expected.filter((resource) => typeOf(resource) === type);
      const ours = actual.filter((resource) => typeOf(resource) === type);
      const found = pairLikest(wanted, ours, (pair) => unlikeness(pair, sofar.pairs));
      return {
        pairs: [...sofar.pairs, ...found],
        unmatched: [...sofar.unmatched, ...wanted.filter((one) => !found.some((pair) => pair.expected === one))],
      };
    },
    { pairs: [], unmatched: [] },
  );
}

function pairLikest(
  expected: readonly EvaluatedResource[],
  actual: readonly EvaluatedResource[],
  unlikeness: (pair: ResourcePair) => number,
): readonly ResourcePair[] {
  const candidates = expected
    .flatMap((one) => actual.map((other) => ({ expected: one, actual: other })))
    .map((pair) => ({ pair, score: unlikeness(pair) }))
    .sort((a, b) => a.score - b.score);
  const taken = new Set<EvaluatedResource>();
  return candidates.flatMap(({ pair }) => {
    if (taken.has(pair.expected) || taken.has(pair.actual)) return [];
    taken.add(pair.expected).add(pair.actual);
    return [pair];
  });
}

function typeOf({ type }: EvaluatedResource): string {
  return type.toLowerCase();
}

function countOf(type: string, resources: readonly EvaluatedResource[]): number {
  return resources.filter((resource) => typeOf(resource) === type).length;
}
