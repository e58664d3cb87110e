// `npm run webkit`: the main path of the production build in WebKitGTK, the engine of Safari. Not part of `npm test`, as only Linux has it.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { installWebKit } from './browsers.mjs'
import { installDependencies } from './install.mjs'

installDependencies()
if (!installWebKit()) {
  console.error(
    'WebKitWebDriver and xvfb-run are needed: on Debian, install the packages webkit2gtk-driver and xvfb.',
  )
  process.exit(1)
}
if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).status !== 0) process.exit(1)
const server = spawn('node', ['e2e/board-process.mjs'], { stdio: ['ignore', 'pipe', 'ignore'] })
const [line] = await once(server.stdout, 'data')
const { runnerImport } = await import('vite')
/** @type {{ module: typeof import('../e2e/webkit/smoke.ts') }} */
const { module } = await runnerImport('./e2e/webkit/smoke.ts', { configFile: false, logLevel: 'warn' })
try {
  process.exitCode = await module.smoke(String(line).replace('Board at', '').trim())
} finally {
  server.kill()
}
