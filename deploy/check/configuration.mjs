import { ask, inWords, isRevalidated, readObject } from './ask.mjs'

/**
 * The fields of config.json that are checked. Any may be missing.
 * @typedef {object} Config
 * @property {{ origin?: string, apiBase?: string, orgId?: string }} [academy]
 * @property {SignIn} [signIn]
 * @property {{ allowedOrigins?: string[] }} [embedding]
 */

/**
 * @typedef {object} SignIn
 * @property {string} [clientId]
 * @property {string} [accountsServer]
 * @property {Record<string, string>} [tokenEndpoints]
 * @property {string[]} [scopes]
 */

/**
 * config.json, or `undefined` if there is none.
 * @param {string} board
 * @param {import('./report.mjs').Report} report
 * @returns {Promise<Config | undefined>}
 */
export async function checkConfiguration(board, report) {
  const reply = await ask(`${board}/config.json`)
  /** @type {Config | undefined} */
  const config = reply.status === 200 ? readObject(reply.text) : undefined
  report.say(
    'config.json is there',
    config !== undefined,
    `${inWords(reply)}. start.sh generates it; what it prints says what it could not use.`,
  )
  if (!config) return undefined
  report.say(
    'config.json is read again each time',
    isRevalidated(reply.headers),
    'A CDN or a server in front of nginx caches it: its Cache-Control has to be "no-cache".',
  )
  report.say(
    'config.json contains no secret',
    !/"[^"]*secret[^"]*"\s*:/i.test(reply.text),
    'Everybody can read this file. Remove the secret, and replace it in the API console.',
  )
  checkAddresses(config, report)
  return config
}

/** @type {(config: Config, report: import('./report.mjs').Report) => void} */
function checkAddresses({ academy, signIn = {} }, report) {
  const { accountsServer = '', tokenEndpoints = {} } = signIn
  report.say(
    'requests to the academy go through this server',
    academy?.apiBase === '/',
    `academy.apiBase is "${academy?.apiBase ?? ''}"; it has to be "/".`,
  )
  report.say(
    'token requests go through this server',
    Object.values(tokenEndpoints).every((one) => /^\/(?!\/)/.test(one)),
    'signIn.tokenEndpoints has to name paths on this server, which adds the secret.',
  )
  report.say(
    'sign-ins begin at one of the accounts servers named',
    accountsServer in tokenEndpoints,
    `signIn.accountsServer is "${accountsServer}", which signIn.tokenEndpoints does not name: check CALLBOARD_DATA_CENTRES.`,
  )
}
