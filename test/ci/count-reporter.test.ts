import { describe, expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { countLines, countTests } from '../count-reporter.ts';

type State = 'passed' | 'failed' | 'skipped' | 'pending';

/** As much of a test file's result as is counted. */
function fileWith(states: readonly State[], fileErrors = 0, suiteErrors = 0): TestModule {
  const errors = (count: number) => () => Array.from({ length: count }, () => ({ message: 'x' }));
  const file = {
    errors: errors(fileErrors),
    children: {
      allSuites: () => [{ errors: errors(suiteErrors) }],
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    },
  };
  return file as unknown as TestModule;
}

describe('the count of tests', () => {
  test('a test that never ended, a broken file or suite and an uncaught error are failures', () => {
    const files = [fileWith(['passed', 'passed', 'failed', 'skipped', 'pending']), fileWith([], 1), fileWith([], 0, 1)];
    expect(countTests(files, 1)).toEqual({ passed: 2, failed: 5, skipped: 1 });
  });

  test('ends with passed and failed alone on a line, skipped before it', () => {
    expect(countLines({ passed: 3, failed: 0, skipped: 2 })).toBe('2 skipped\n3 passed, 0 failed\n');
    expect(countLines({ passed: 3, failed: 1, skipped: 0 })).toBe('3 passed, 1 failed\n');
  });
});
