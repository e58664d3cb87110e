// Finds the browsers of the end-to-end tests and the server for `deploy/`, and installs them from the system's packages where possible.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The headless shell is first, as in Playwright itself: the same engine without the user interface, and twice as fast. */
const places = {
  chromium: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
}

/**
 * Path of an installed browser, or `undefined`.
 * @param {'chromium' | 'firefox'} name
 */
export const findBrowser = (name) => places[name].find((path) => existsSync(path))

/**
 * Path of a full Chromium, or `undefined`. Unlike the shell it has settings, and it blocks the storage of frames where partitioning is off.
 */
export const findWholeChromium = () => places.chromium.slice(1).find((path) => existsSync(path))

/** Whether nginx, the server for testing `deploy/`, is installed, and the tools that fill in its configuration and make certificates. */
export const hasServer = () =>
  ['/usr/sbin/nginx', '/usr/bin/envsubst', '/usr/bin/openssl'].every((path) => existsSync(path))

/** Makes sure that WebKitGTK is installed with its driver, and a screen without a display. Returns whether it is. */
export function installWebKit() {
  const isThere = () => existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/xvfb-run')
  if (!isThere()) installPackages(['webkit2gtk-driver', 'xvfb'])
  return isThere()
}

/**
 * Makes sure that Chromium is installed, and Firefox where the system has it: from Playwright's own download, or else from Debian's
 * packages.
 */
export function installBrowsers() {
  if (findBrowser('chromium') && findBrowser('firefox') && hasServer()) return
  installPackages(
    ['chromium', 'firefox-esr', 'fonts-noto-core'],
    ['nginx-light', 'gettext-base', 'openssl'],
    // Separately, because not every release has it.
    ['chromium-headless-shell'],
  )
  if (!findBrowser('chromium')) spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
}

/**
 * Installs groups of Debian's packages, if that is the system and the user is root. A group that cannot be installed is left out.
 * @param {string[][]} groups
 */
function installPackages(...groups) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const options = /** @type {const} */ ({
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  spawnSync('apt-get', ['update', '-qq'], options)
  for (const packages of groups)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}
