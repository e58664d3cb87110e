// Finds the browsers of the end-to-end tests, and installs them from the system's packages where that is possible.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
}

/**
 * Path of an installed browser, or `undefined`.
 * @param {'chromium' | 'firefox'} name
 */
export const findBrowser = (name) => places[name].find((path) => existsSync(path))

/** Makes sure that Chromium is there, and Firefox where the system has it: Playwright's own download, else Debian's packages. */
export function installBrowsers() {
  if (findBrowser('chromium') && findBrowser('firefox')) return
  const quiet = /** @type {const} */ ({ stdio: 'ignore' })
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const packages = ['chromium', 'firefox-esr', 'fonts-noto-core']
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { ...quiet, env })
  }
  if (!findBrowser('chromium')) spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
}
