import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    setupFiles: ['test/fixed-seed.ts'],
    globalSetup: ['test/engine/global-setup.ts'],
    // The count has to be the last: `.ci/run` passes its line on.
    reporters: ['default', './test/count-reporter.ts'],
  },
});
