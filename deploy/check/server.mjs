import { ask, inWords } from './ask.mjs'

/**
 * Whether the address leads to this server: otherwise nothing else is worth checking.
 * @param {string} board
 * @param {import('./report.mjs').Report} report
 * @returns {Promise<boolean>}
 */
export async function checkServer(board, report) {
  const { protocol, hostname } = new URL(board)
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  report.say(
    'the address is secure',
    protocol === 'https:' || isLocal,
    'Browsers allow the sign-in on https addresses only. Set CALLBOARD_TLS_CERTIFICATE, or put a server with TLS in front.',
  )
  const page = await ask(`${board}/`)
  if (page.status === 421) {
    report.say(
      'the server answers',
      false,
      `It does not answer for the host name ${hostname}: set CALLBOARD_ORIGIN to ${board}, or, if it is, let the server in front pass on the header Host unchanged.`,
    )
    return false
  }
  const health = await ask(`${board}/health`)
  report.say(
    'the server answers',
    health.status === 200 && health.text.trim() === 'ok',
    `${board}/health: ${inWords(health)}. Is nginx running, and is this its address? What start.sh and nginx print says why not.`,
  )
  if (health.status === 0) return false
  if (protocol === 'https:')
    report.say(
      'browsers use only TLS from now on',
      page.headers.has('strict-transport-security'),
      'The server in front removes Strict-Transport-Security.',
    )
  return true
}
