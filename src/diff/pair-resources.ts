import type { EvaluatedResource } from '../evaluate/evaluate-template.ts';

/** A resource as it was and as it is; one of the two is missing where it came or went. */
export type ResourcePair =
  | { readonly before: EvaluatedResource; readonly after: EvaluatedResource }
  | { readonly before: EvaluatedResource; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: EvaluatedResource };

type Both = Extract<ResourcePair, { readonly before: EvaluatedResource; readonly after: EvaluatedResource }>;

interface Rest {
  readonly before: readonly EvaluatedResource[];
  readonly after: readonly EvaluatedResource[];
}

/**
 * Which resource of one template is which of the other: by id, then by name in another place, then as the only one of
 * its type on each side, and last by a name that holds the name of one that was found so.
 */
export function pairResources(
  before: readonly EvaluatedResource[],
  after: readonly EvaluatedResource[],
): ResourcePair[] {
  const byId = matched({ before, after }, ({ id, symbol }) => [id, symbol ?? '']);
  const sameId = matched(byId.rest, ({ id }) => [id]);
  const sameName = matchedIfAlone(sameId.rest, ({ type, name }) => [type, name]);
  const roots = matchedIfAlone(topOnly(sameName.rest), ({ type }) => [type]);
  const left = restWithout(sameName.rest, roots.pairs);
  const renamed = matchedWith(left, [...sameName.pairs, ...roots.pairs]);
  const alone = matchedIfAlone(renamed.rest, ({ type }) => [type]);
  const pairs = [byId, sameId, sameName, roots, renamed, alone].flatMap((step) => step.pairs);
  return [
    ...pairs,
    ...alone.rest.before.map((one) => ({ before: one })),
    ...alone.rest.after.map((one) => ({ after: one })),
  ];
}

interface Matched {
  readonly pairs: readonly Both[];
  readonly rest: Rest;
}

type KeyOf = (resource: EvaluatedResource) => readonly string[];

/** Pairs what has the same key, in the order of the templates. */
function matched({ before, after }: Rest, keyOf: KeyOf): Matched {
  const waiting = grouped(after, keyOf);
  const pairs: Both[] = [];
  const gone = before.filter((one) => {
    const other = waiting.get(textOf(keyOf(one)))?.shift();
    if (other !== undefined) pairs.push({ before: one, after: other });
    return other === undefined;
  });
  return { pairs, rest: { before: gone, after: restWithout({ before, after }, pairs).after } };
}

/** The same, where no other resource on either side has that key: else it is a guess which one is meant. */
function matchedIfAlone(rest: Rest, keyOf: KeyOf): Matched {
  const [left, right] = [grouped(rest.before, keyOf), grouped(rest.after, keyOf)];
  const pairs = [...left].flatMap(([key, [before, ...more]]) => {
    const [after, ...others] = right.get(key) ?? [];
    return before && after && more.length + others.length === 0 ? [{ before, after }] : [];
  });
  return { pairs, rest: restWithout(rest, pairs) };
}

function grouped(resources: readonly EvaluatedResource[], keyOf: KeyOf): Map<string, EvaluatedResource[]> {
  const groups = new Map<string, EvaluatedResource[]>();
  for (const one of resources) {
    const key = textOf(keyOf(one));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

const textOf = (key: readonly string[]): string => JSON.stringify(key).toLowerCase();

/** What is no part of another resource: `Microsoft.Storage/storageAccounts`, not its containers. */
const topOnly = ({ before, after }: Rest): Rest => ({ before: before.filter(isTop), after: after.filter(isTop) });

const isTop = ({ type }: EvaluatedResource): boolean => type.split('/').length === 2;

function restWithout({ before, after }: Rest, pairs: readonly Both[]): Rest {
  const [old, made] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))];
  return { before: before.filter((one) => !old.has(one)), after: after.filter((one) => !made.has(one)) };
}

/** Pairs what has one name if the names of renamed resources in it are taken for one. */
function matchedWith(rest: Rest, renamed: readonly Both[]): Matched {
  const names = renamed.map(({ before, after }, position) => ({
    before: before.name,
    after: after.name,
    mark: `\0${position}\0`,
  }));
  const longestFirst = (side: 'before' | 'after') => [...names].sort((a, b) => b[side].length - a[side].length);
  const marked = (name: string, side: 'before' | 'after') =>
    longestFirst(side).reduce(
      (text, one) => (one[side] === '' ? text : text.replaceAll(one[side].toLowerCase(), one.mark)),
      name.toLowerCase(),
    );
  const before = new Set(rest.before);
  return matchedIfAlone(rest, (one) => [one.type, marked(one.name, before.has(one) ? 'before' : 'after')]);
}
