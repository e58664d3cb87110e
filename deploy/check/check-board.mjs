import { checkClock } from './clock.mjs'
import { checkConfiguration } from './configuration.mjs'
import { checkFiles } from './files.mjs'
import { checkFrames } from './frames.mjs'
import { checkRelay } from './relay.mjs'
import { createReport } from './report.mjs'
import { checkServer } from './server.mjs'
import { checkSignIn } from './sign-in.mjs'

/**
 * Checks everything about the board at an origin, and prints each result. Returns whether all is well. Nothing is changed, and nobody is
 * signed in.
 * @param {string} board
 * @param {(line: string) => void} print
 * @returns {Promise<boolean>}
 */
export async function checkBoard(board, print) {
  const report = createReport(print)
  if (await checkServer(board, report)) {
    const config = await checkConfiguration(board, report)
    const page = await checkFiles(board, report)
    if (config) {
      checkFrames(page, config, report)
      await checkRelay(board, config, report)
      await checkSignIn(board, config, report)
    }
    await checkClock(board, config, report)
  }
  print(`\nThe redirect URI to register, exactly: ${board}/signed-in.html`)
  print(report.wrong === 0 ? 'All is well.' : `${report.wrong} to mend.`)
  return report.wrong === 0
}
