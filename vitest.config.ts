import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/academy/**/*.test.ts'],
    environment: 'node',
    setupFiles: 'vitest.setup.ts',
    // Many inputs take their time on a slow machine, and no test is about that time.
    testTimeout: 60_000,
  },
})
