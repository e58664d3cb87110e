import { ask } from './ask.mjs'

/** ms by which clocks may differ: headers show whole seconds, and responses take time. */
const tolerance = 30_000

/**
 * Compares the clock of the server with the academy's, or else with the one of this machine. The board goes by the server's clock where it
 * cannot read the academy's.
 * @param {string} board
 * @param {import('./configuration.mjs').Config | undefined} config
 * @param {import('./report.mjs').Report} report
 */
export async function checkClock(board, config, report) {
  const server = dateOf(await ask(`${board}/health`))
  const academy = config?.academy?.origin ? dateOf(await ask(`${config.academy.origin}/`)) : undefined
  const [right, whose] = academy === undefined ? [Date.now(), 'this machine'] : [academy, 'the academy']
  const off = server === undefined ? undefined : Math.round((server - right) / 1000)
  report.say(
    `the server’s clock agrees with that of ${whose}`,
    off !== undefined && Math.abs(off) * 1000 <= tolerance,
    off === undefined
      ? 'Something in front of nginx removes the header Date.'
      : `It is ${Math.abs(off)} s ${off > 0 ? 'ahead' : 'behind'}. Turn on time synchronisation: timedatectl set-ntp true`,
  )
}

/**
 * The time of a response in epoch ms, or `undefined`.
 * @param {import('./ask.mjs').Reply} reply
 */
function dateOf({ headers }) {
  const time = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(time) ? undefined : time
}
