/** `Array.isArray` forgets that a list may be read-only. */
export function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}
