import { defineConfig } from '@playwright/test'
import { findBrowser, findWholeChromium, hasServer } from './scripts/browsers.mjs'
import { switchAgainstPartitioning } from './scripts/playwright-switches.mjs'

const chromium = findBrowser('chromium')
const whole = findWholeChromium()
const firefox = findBrowser('firefox')
/** Each worker has its own board and academy. */
const workers = 2
const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
const executable = chromium ? { executablePath: chromium } : {}

/** Whether to run all tests, as `npm run soak` does, and not only those of `npm test`. */
const everything = Boolean(process.env['SOAK'])
const left = everything ? {} : { grepInvert: /@soak/ }
/** The tests of frames, which depend on how the browser treats storage in a frame. */
const inFrames = /(-frame|embed-(host|hostile|refused))\.spec\.ts$/
/** The tests that Firefox runs: signing in, the list and its paging, the main path of the board, the drawer, joining and nginx. */
const core =
  /\/(sign-in|sign-in-again|sign-in-frame|embed-frame|renewal|tabs|list|board|paging(-\w+)?|drawer|join|nginx|tall-list)\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  // nginx is missing if it is not installed and only root could install it.
  testIgnore: hasServer() ? [] : ['nginx.spec.ts'],
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers,
  // Each server is a separate process, so that it does not block the test worker.
  webServer: Array.from({ length: workers }, (_, n) => ({
    command: 'node e2e/board-process.mjs',
    cwd: import.meta.dirname,
    wait: { stdout: new RegExp(`Board at (?<board_${n}>\\S+)`) },
  })),
  forbidOnly: Boolean(process.env['CI']),
  // One retry, alone and after all other tests, as a shared machine may pause for longer than the timeouts. `npm test` counts the retries.
  retries: process.env['CI'] && !everything ? 1 : 0,
  retryStrategy: 'isolated',
  maxFailures: everything ? 0 : 20,
  // Ends tests that hang. Durations are measured by `npm run bench`.
  timeout: 60_000,
  globalTimeout: everything ? 0 : 20 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'on-first-retry',
  },
  projects: [
    {
      name: 'chromium',
      ...left,
      use: { browserName: 'chromium', launchOptions: { args: quiet, ...executable } },
    },
    {
      // The tests of frames again, with partitioned storage as in real browsers. By default Playwright turns partitioning off.
      name: 'chromium, partitioned',
      testMatch: inFrames,
      ...(everything ? {} : { ...left, grep: /@storage/ }),
      use: {
        browserName: 'chromium',
        launchOptions: { args: quiet, ignoreDefaultArgs: [switchAgainstPartitioning()], ...executable },
      },
    },
    ...(whole
      ? [
          {
            // The tests of frames again, with storage blocked in frames: access throws.
            name: 'chromium, storage blocked',
            testMatch: inFrames,
            ...(everything ? {} : { ...left, grep: /@storage/ }),
            use: { browserName: 'chromium' as const, launchOptions: { args: quiet, executablePath: whole } },
          },
        ]
      : []),
    ...(firefox
      ? [
          {
            name: 'firefox',
            testMatch: core,
            ...(everything ? {} : { grep: /@firefox/ }),
            // The dialects differ in the responses of the servers, which do not depend on the browser.
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
