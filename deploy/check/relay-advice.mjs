import { inWords } from './ask.mjs'

/**
 * What is wrong if a relayed request has not reached `server`, and what to do; `otherwise` if nginx does not say.
 * @param {import('./ask.mjs').Reply} reply
 * @param {string} server the origin of the academy or of an accounts server
 * @param {string} otherwise
 */
export function relayAdvice(reply, server, otherwise) {
  const said = inWords(reply)
  switch (reply.status) {
    case 403:
      return `${said}. The relay takes this address for another site's: CALLBOARD_ORIGIN has to be the address of the board, exactly.`
    case 429:
      return `${said}. Wait a minute and check again. CALLBOARD_API_RATE and CALLBOARD_SIGN_IN_RATE are the limits of this server.`
    case 502:
    case 504:
      return `${said}. This server cannot reach ${server}: its name, its certificate (CALLBOARD_CA) or the way there. nginx's error log says which.`
    default:
      return `${said}. ${otherwise}`
  }
}
