import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: 'vitest.setup.ts',
    include: ['{src,e2e,scripts}/**/*.test.{ts,tsx}'],
    // To load what they use anew for each file takes longer than the tests, which put back what they change.
    isolate: false,
    // Against hanging: no test is about time, and one that fails now and then is mended, not tried again.
    testTimeout: process.env['SOAK'] ? 600_000 : 30_000,
    retry: 0,
    // All of a machine of two cores: nothing else runs beside them.
    maxWorkers: 2,
  },
})
