import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    environment: 'node',
    setupFiles: 'vitest.setup.ts',
    // Against hanging: no test is about time, and one that fails now and then is mended, not tried again.
    testTimeout: process.env['SOAK'] ? 600_000 : 30_000,
    retry: 0,
  },
})
