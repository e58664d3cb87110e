import { defineConfig } from '@playwright/test'
import every from '../playwright.config.ts'

// `npm run build && npx playwright test -c scripts/pictures.config.ts` recreates the screenshots in docs/screenshots.
export default defineConfig({
  ...every,
  testDir: '../e2e',
  testMatch: 'pictures.ts',
  outputDir: '../test-results/pictures',
  reporter: 'line',
  projects: (every.projects ?? []).filter(({ name }) => name === 'chromium'),
})
