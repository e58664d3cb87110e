// Installs missing dependencies before any other script runs. It uses only Node itself, because nothing else is installed yet.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/**
 * Runs a command with its output on the screen; exits this process if the command fails.
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
  if (error || status !== 0) process.exit(status ?? 1)
}

/** Installs the dependencies of the lockfile unless they are already installed. */
export function installDependencies() {
  const marker = 'node_modules/.package-lock.json'
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs) return
  // Not `npm ci`: it fails if a registry lacks an optional binary of another platform, which is not needed here.
  run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
}
