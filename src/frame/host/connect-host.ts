import { onAddress, replaceRawParams } from '../../address/address.ts'
import { readAppearance } from '../../address/appearance-params.ts'
import { commonVersion, readConnect } from '../channel/connect.ts'
import { rateLimit } from '../channel/rate-limit.ts'
import { applyAppearance } from '../look/appearance.ts'
import { createHostParams } from './apply-host-params.ts'
import { tellHost, type Sources } from './tell-host.ts'

/** Connect messages that are answered per second. */
const maxAnswers = 4

/**
 * Waits for a connect message of the host page, accepted only from the board's own origin or one of `origins`
 * (`embedding.allowedOrigins`), and then communicates through the MessagePort that it transfers. The board never posts to a window, so it
 * cannot post to a wrong target origin (https://html.spec.whatwg.org/multipage/web-messaging.html#authors).
 */
export function connectHost(origins: readonly string[], sources: Sources): void {
  const mayAnswer = rateLimit(maxAnswers, 1000, () => performance.now())
  let disconnect = () => {}
  let answeredNonce: string | undefined
  addEventListener('message', ({ source, origin, data, ports: [port] }) => {
    if (source !== parent || ![location.origin, ...origins].includes(origin)) return
    const message = readConnect(data)
    // A host page repeats the message until it is answered: all with one nonce are one connection.
    if (!message || !port || message.nonce === answeredNonce || !mayAnswer()) return
    answeredNonce = message.nonce
    disconnect()
    const version = commonVersion(message.versions)
    port.postMessage({ kind: 'hello', nonce: message.nonce, version })
    disconnect = version === 0 ? () => port.close() : openChannel(port, sources)
  })
}

function openChannel(port: MessagePort, sources: Sources): () => void {
  const params = createHostParams(replaceRawParams)
  // While the board is on screen, only a host page, or Back after that, changes the appearance parameters.
  let applied = ''
  const update = () => {
    const requested = JSON.stringify(readAppearance(location.search))
    if (requested === applied) return
    applied = requested
    applyAppearance(location.search, document.documentElement)
  }
  const stopFollowing = onAddress(update)
  port.addEventListener('message', ({ data }) => params.take(data))
  port.start()
  const stop = tellHost(sources, (message) => port.postMessage(message))
  return () => {
    stop()
    stopFollowing()
    params.stop()
    port.close()
  }
}
