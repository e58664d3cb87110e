import { defineConfig } from '@playwright/test'
import { findBrowser, findWholeChromium, hasServer } from './scripts/browsers.mjs'
import { switchAgainstPartitioning } from './scripts/playwright-switches.mjs'

const chromium = findBrowser('chromium')
const whole = findWholeChromium()
const firefox = findBrowser('firefox')
/** Each has a board and an academy to itself. */
const workers = 2
const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
const executable = chromium ? { executablePath: chromium } : {}

/** Whether everything is to run, as in `npm run soak`, and not only what `npm test` holds a change to. */
const everything = Boolean(process.env['SOAK'])
const left = everything ? {} : { grepInvert: /@soak/ }
/** What frames do with the storage that a browser gives them. */
const inFrames = /(-frame|embed-(host|hostile|refused))\.spec\.ts$/
/** What Firefox runs where everything does: signing in, the list and its paging, the board's main path, the drawer and joining. */
const core =
  /\/(sign-in|sign-in-again|sign-in-frame|embed-frame|renewal|tabs|list|board|paging(-\w+)?|drawer|join|nginx)\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  // Where only root could install it.
  testIgnore: hasServer() ? [] : ['nginx.spec.ts'],
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers,
  // In a process of its own: what it does takes no time from who tests it.
  webServer: Array.from({ length: workers }, (_, n) => ({
    command: 'node e2e/board-process.mjs',
    cwd: import.meta.dirname,
    wait: { stdout: new RegExp(`Board at (?<board_${n}>\\S+)`) },
  })),
  forbidOnly: Boolean(process.env['CI']),
  // Once more, alone and after all others, as a machine that is shared may stop for longer than anybody waits. `npm test` counts them.
  retries: process.env['CI'] && !everything ? 1 : 0,
  retryStrategy: 'isolated',
  maxFailures: everything ? 0 : 20,
  // Against hanging. How long something takes is for `npm run bench`.
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
      // Frames once more, with the storage that real browsers give them: apart, but there. The shell gives them that of the page.
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
            // And once more where storage is shut to frames: touching it throws.
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
