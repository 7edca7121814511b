export interface NamedPair<T> {
  readonly name: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Members of two maps by their names, of which ARM does not look at the case; sorted. */
export function pairByName<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): ReadonlyArray<NamedPair<T>> {
  const names = new Map([...after.keys(), ...before.keys()].map((name) => [name.toLowerCase(), name]));
  const [old, made] = [byLowerName(before), byLowerName(after)];
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, name]) => ({ name, before: old.get(key), after: made.get(key) }));
}

const byLowerName = <T>(named: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...named].map(([name, value]) => [name.toLowerCase(), value]));
