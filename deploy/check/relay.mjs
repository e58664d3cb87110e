import { ask, inWords, isRevalidated, otherSite, ownPage, readObject } from './ask.mjs'

/**
 * Checks that the academy's responses arrive through the relay, and that no browser can run, show or keep them.
 * @param {string} board
 * @param {import('./configuration.mjs').Config} config
 * @param {import('./report.mjs').Report} report
 */
export async function checkRelay(board, config, report) {
  const address = `${board}/api/v4/${config.academy?.orgId ?? 'org'}/${config.academy?.orgId ? 'talks' : 'portals'}.json`
  // The academy refuses the token, but in its own words.
  const reply = await ask(address, { headers: { ...ownPage(board), Authorization: 'Bearer none' } })
  report.say('the academy answers through this server', isAnswer(reply), adviceFor(reply, config))
  if (!isAnswer(reply)) return
  const { headers } = reply
  report.say(
    'no browser runs or shows what the academy answers',
    (headers.get('content-security-policy') ?? '').includes('sandbox') &&
      headers.get('x-content-type-options') === 'nosniff' &&
      headers.get('content-disposition') === 'attachment',
    'Something in front of nginx removes headers of responses under /api/: Content-Security-Policy, X-Content-Type-Options, Content-Disposition.',
  )
  report.say(
    'what the academy answers is stored nowhere',
    /no-store/.test(headers.get('cache-control') ?? '') && isRevalidated(headers),
    'Something in front of nginx caches /api/: one person would get the list of another. Turn that off.',
  )
  report.say(
    'no cookie comes with it',
    !headers.has('set-cookie'),
    'Something in front of nginx adds cookies. The board needs none, and browsers would send them along.',
  )
  const foreign = await ask(address, { headers: otherSite })
  report.say(
    'pages of other sites cannot use this server',
    foreign.status === 403,
    `${inWords(foreign)}. Something in front of nginx removes Sec-Fetch-Site from requests.`,
  )
}

/** Whether it is a response of the academy: JSON, also if it is an error, as there is no token. */
const isAnswer = (/** @type {import('./ask.mjs').Reply} */ { status, text }) =>
  status >= 200 && status < 500 && status !== 404 && readObject(text) !== undefined

/** @type {(reply: import('./ask.mjs').Reply, config: import('./configuration.mjs').Config) => string} */
function adviceFor(reply, config) {
  const said = inWords(reply)
  if (reply.status === 502 || reply.status === 504)
    return `${said}. This server cannot reach ${config.academy?.origin}: its name, its certificate (CALLBOARD_CA) or the way there. nginx's error log says which.`
  if (reply.status === 403)
    return `${said}. The relay takes this address for another site's: CALLBOARD_ORIGIN has to be the address of the board, exactly.`
  if (reply.status === 429) return `${said}. Wait a minute and check again; CALLBOARD_API_RATE is the limit.`
  return `${said}. ${config.academy?.origin} does not answer like an academy: check CALLBOARD_ACADEMY_ORIGIN, and that nothing in front of nginx handles /api/ itself.`
}
