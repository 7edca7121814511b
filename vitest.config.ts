import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  test: {
    // `npm run check` tries fewer cases of each property, see test/thoroughness.ts.
    env: { AML_THOROUGH: process.env['AML_THOROUGH'] ?? (mode === 'sample' ? '0' : '1') },
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // No test leaves anything behind in a module; loading all of them anew for each file would take half a minute.
    isolate: false,
    // Both cores of a small machine; vitest would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ['test/fixed-seed.ts'],
    globalSetup: ['test/engine/global-setup.ts'],
    // The count has to be the last: `.ci/run` passes its line on.
    reporters: ['default', './test/count-reporter.ts'],
  },
}));
