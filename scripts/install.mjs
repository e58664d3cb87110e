// Installs what is missing before any other script runs. Uses nothing but Node itself, as nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/**
 * Runs a command with its output on the screen; ends this process where it fails.
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
  if (error || status !== 0) process.exit(status ?? 1)
}

/** Installs the dependencies of the lockfile unless they are there already. */
export function installDependencies() {
  const marker = 'node_modules/.package-lock.json'
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs) return
  // Not `npm ci`: it gives up where a registry lacks some other platform's optional binary, which nobody here needs.
  run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
}
