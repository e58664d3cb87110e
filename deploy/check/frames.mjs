/**
 * Checks which sites may show the board, and that windows of the sign-in can answer it.
 * @param {import('./ask.mjs').Reply} page the start page
 * @param {import('./configuration.mjs').Config} config
 * @param {import('./report.mjs').Report} report
 */
export function checkFrames({ headers }, config, report) {
  const allowed = config.embedding?.allowedOrigins ?? []
  const policy = headers.get('content-security-policy') ?? ''
  const [, list = ''] = /frame-ancestors ([^;]*)/.exec(policy) ?? []
  const named = list.split(' ').filter((one) => one !== "'self'")
  report.say(
    'the sites that may show the board are those of config.json',
    policy === '' || named.toSorted().join(' ') === allowed.toSorted().join(' '),
    `The policy names "${named.join(' ')}", config.json "${allowed.join(' ')}". Both come from CALLBOARD_ALLOWED_ORIGINS: run start.sh again and reload nginx.`,
  )
  report.say(
    'no old header forbids what the policy allows',
    !headers.has('x-frame-options') || allowed.length === 0,
    'Something in front of nginx adds X-Frame-Options: remove it there.',
  )
  report.say(
    'windows of the sign-in can answer the board',
    headers.get('cross-origin-opener-policy') === 'same-origin-allow-popups',
    `Cross-Origin-Opener-Policy of the start page is "${headers.get('cross-origin-opener-policy') ?? ''}": it has to be same-origin-allow-popups.`,
  )
}
