import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browsers.mjs'

const chromium = findBrowser('chromium')
const firefox = findBrowser('firefox')
const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
// Signing in, the list, the drawer and joining also run in the other engine, as its vendor ships it.
const core = /\/(sign-in|list|drawer|join)\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: { locale: 'en-GB', timezoneId: 'Europe/Berlin', viewport: { width: 1280, height: 800 } },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { args: quiet, ...(chromium ? { executablePath: chromium } : {}) },
      },
    },
    ...(firefox
      ? [
          {
            name: 'firefox',
            testMatch: core,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
})
