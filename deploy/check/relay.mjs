import { ask, inWords, isRevalidated, otherSite, ownPage, readObject } from './ask.mjs'
import { relayAdvice } from './relay-advice.mjs'

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
  const academy = String(config.academy?.origin)
  report.say(
    'the academy answers through this server',
    isAnswer(reply),
    relayAdvice(
      reply,
      academy,
      `${academy} does not answer like an academy: check CALLBOARD_ACADEMY_ORIGIN, and that nothing in front of nginx handles /api/ itself.`,
    ),
  )
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

/** Whether it is a response of the academy: JSON, which is an error, as the token is none. */
const isAnswer = (/** @type {import('./ask.mjs').Reply} */ { status, text }) =>
  status >= 200 && status < 500 && status !== 404 && readObject(text) !== undefined
