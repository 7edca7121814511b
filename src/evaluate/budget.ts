/** What a template may cost: past these limits things stay as they are written. ARM's own limits are below them. */
const maximumSteps = 1_000_000;
const maximumDepth = 400;
const maximumResources = 2_000;

/** Counts what the evaluation of one template has cost. */
export class Budget {
  private steps = 0;
  private depth = 0;
  private resources = 0;

  /** Does one step, as far as there is something left for it. */
  within<T>(step: () => T, otherwise: T): T {
    if (this.steps >= maximumSteps || this.depth >= maximumDepth) return otherwise;
    this.steps += 1;
    this.depth += 1;
    try {
      return step();
    } finally {
      this.depth -= 1;
    }
  }

  /** Whether there may be one more resource. */
  takesResource(): boolean {
    this.resources += 1;
    return this.resources <= maximumResources;
  }

  /** Whether something was left as it is, or left out. */
  get isSpent(): boolean {
    return this.steps >= maximumSteps || this.resources > maximumResources;
  }
}
