import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: 'vitest.setup.ts',
    include: ['{src,e2e,scripts}/**/*.test.{ts,tsx}'],
    // Loading the modules again for each test file would take longer than the tests. They restore what they change.
    isolate: false,
    // Ends tests that hang: no test measures durations. Flaky tests are fixed, not retried.
    testTimeout: process.env['SOAK'] ? 600_000 : 30_000,
    retry: 0,
    // All cores of a machine with two: nothing else runs at the same time.
    maxWorkers: 2,
  },
})
