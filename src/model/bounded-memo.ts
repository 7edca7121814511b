/**
 * What was made for a key, as long as there are not too many: specs of a fleet are much alike, and the memory that they
 * take must not grow with their number. Keys say all that a value is made from.
 */
export class BoundedMemo<T> {
  private readonly made = new Map<string, T>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string, make: () => T): T {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (this.made.size >= this.most) this.made.clear();
    this.made.set(key, value);
    return value;
  }
}
