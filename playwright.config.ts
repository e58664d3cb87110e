import { defineConfig } from '@playwright/test'
import { findBrowser, findWholeChromium, hasServer } from './scripts/browsers.mjs'
import { switchAgainstPartitioning } from './scripts/playwright-switches.mjs'

const chromium = findBrowser('chromium')
const whole = findWholeChromium()
const firefox = findBrowser('firefox')
const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
// Signing in, the list and its paging, the board's main path, the drawer and joining also run in the other engine, as its vendor ships it.
const core =
  /\/(sign-in|sign-in-again|sign-in-frame|embed-frame|renewal|tabs|list|board|paging(-\w+)?|drawer|join|nginx)\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  // Where only root could install it.
  testIgnore: hasServer() ? [] : ['nginx*.spec.ts'],
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A machine that is shared may stop for longer than anybody waits. `npm test` names each test that needed its second try.
  retries: process.env['CI'] ? 1 : 0,
  // Generous, as they cost nothing where tests pass: the slowest machine is somebody's only one.
  timeout: 150_000,
  expect: { timeout: 30_000 },
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
    {
      // Frames once more, with the storage that real browsers give them: apart, but there. The shell gives them that of the page.
      name: 'chromium, partitioned',
      testMatch: /(-frame|embed-(host|hostile|refused))\.spec\.ts$/,
      use: {
        browserName: 'chromium',
        launchOptions: {
          args: quiet,
          ignoreDefaultArgs: [switchAgainstPartitioning()],
          ...(chromium ? { executablePath: chromium } : {}),
        },
      },
    },
    ...(whole
      ? [
          {
            // And once more where storage is shut to frames: touching it throws.
            name: 'chromium, storage blocked',
            testMatch: /(-frame|embed-(host|hostile|refused))\.spec\.ts$/,
            use: { browserName: 'chromium' as const, launchOptions: { args: quiet, executablePath: whole } },
          },
        ]
      : []),
    ...(firefox
      ? [
          {
            name: 'firefox',
            testMatch: core,
            // What differs between the dialects is what servers say, not what browsers do.
            grepInvert: /\boidc\b/,
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
