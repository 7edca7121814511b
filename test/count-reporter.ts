import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';
import { thoroughnessLine } from './thoroughness.ts';

/** How many tests came out how. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Ends the output with `N passed, N failed` alone on a line, for machines that read no other summary.
 * It has to be the last of the reporters.
 */
export default class CountReporter implements Reporter {
  private thoroughness = '';

  onInit({ config }: Vitest): void {
    this.thoroughness = thoroughnessLine(config.env['AML_THOROUGH']);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    process.stdout.write(this.thoroughness + countLines(countTests(modules, unhandledErrors.length)));
  }
}

/** A file or a suite that fails outside its tests, and an error that nobody caught, are a failure each. */
export function countTests(modules: readonly TestModule[], unhandledErrors: number): TestCounts {
  const counts = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test that never came to its end proves nothing.
      counts[state === 'pending' ? 'failed' : state] += 1;
    }
  }
  return counts;
}

/** Skipped tests have a line of their own, before the last one. */
export function countLines({ passed, failed, skipped }: TestCounts): string {
  const before = skipped === 0 ? '' : `${skipped} skipped\n`;
  return `${before}${passed} passed, ${failed} failed\n`;
}
