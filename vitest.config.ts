import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: 'vitest.setup.ts',
    // Against hanging: no test is about time, and one that fails now and then is mended, not tried again.
    testTimeout: process.env['SOAK'] ? 600_000 : 30_000,
    retry: 0,
    // All of a machine of two cores: nothing else runs beside them.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'e2e/*.test.ts', 'e2e/{academy,deployed}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // To load the client and the academy anew for each file takes longer than its tests, which put back what they change.
        test: { name: 'client', include: ['e2e/client/**/*.test.ts'], isolate: false },
      },
    ],
  },
})
