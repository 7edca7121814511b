/** The members that there are: those that are not `undefined`, in the order given. */
export function definedMembers<T>(members: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T>> {
  const kept: [string, T][] = [];
  for (const [key, value] of Object.entries(members)) if (value !== undefined) kept.push([key, value]);
  return Object.fromEntries(kept);
}
