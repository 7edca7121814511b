/** A parameter and the values it may take. */
export type Choice = readonly [name: string, values: readonly unknown[]];

type Row = { readonly [name: string]: unknown };

/** Every combination when there are at most `cap` of them, else few rows that hold each pair of values at least once. */
export function combinations(choices: readonly Choice[], cap: number): readonly Row[] {
  const count = choices.reduce((product, [, values]) => product * values.length, 1);
  return count <= cap ? allCombinations(choices) : pairwise(choices);
}

function allCombinations(choices: readonly Choice[]): readonly Row[] {
  return choices.reduce<readonly Row[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
}

/**
 * Greedy: a row starts with a pair that no row has yet, and each other parameter takes the value that brings the most
 * new pairs. Not the fewest rows possible, but the same ones each time.
 */
function pairwise(choices: readonly Choice[]): readonly Row[] {
  const open = new Map<string, Row>();
  for (const [index, [name, values]] of choices.entries()) {
    for (const [other, otherValues] of choices.slice(index + 1)) {
      for (const pair of allCombinations([
        [name, values],
        [other, otherValues],
      ])) {
        open.set(pairKey(name, pair[name], other, pair[other]), pair);
      }
    }
  }
  const rows: Row[] = [];
  for (let next = firstOf(open); next !== undefined; next = firstOf(open)) {
    const row = choices.reduce((grown, choice) => withBestValue(grown, choice, open), next);
    for (const key of pairKeys(row)) open.delete(key);
    rows.push(row);
  }
  return rows;
}

function firstOf(open: ReadonlyMap<string, Row>): Row | undefined {
  return open.values().next().value;
}

function withBestValue(row: Row, [name, values]: Choice, open: ReadonlyMap<string, Row>): Row {
  if (name in row) return row;
  const gains = values.map((value) => pairKeys({ ...row, [name]: value }).filter((key) => open.has(key)).length);
  return { ...row, [name]: values[gains.indexOf(Math.max(...gains))] };
}

function pairKeys(row: Row): readonly string[] {
  const entries = Object.entries(row);
  return entries.flatMap(([name, value], index) =>
    entries.slice(index + 1).map(([other, otherValue]) => pairKey(name, value, other, otherValue)),
  );
}

/** The same whichever of the two comes first. */
function pairKey(name: string, value: unknown, other: string, otherValue: unknown): string {
  const sides = [`${name}=${JSON.stringify(value)}`, `${other}=${JSON.stringify(otherValue)}`];
  return sides.sort().join('&');
}
