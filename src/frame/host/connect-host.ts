import { onAddress, replaceRawParams } from '../../address/address.ts'
import { commonVersion, readConnect } from '../channel/connect.ts'
import { rateLimit } from '../channel/rate-limit.ts'
import { applyAppearance } from '../look/appearance.ts'
import { createHostParams } from './apply-host-params.ts'
import { tellHost, type Sources } from './tell-host.ts'

/** Connect messages a second that are answered. */
const most = 4

/**
 * Waits for the page that frames the board to connect, if its origin is the board's own or one of `origins` (`embedding.allowedOrigins`),
 * and talks to it through the port that it brings. Nothing is ever posted to a window, so there is no target origin to get wrong.
 */
export function connectHost(origins: readonly string[], sources: Sources): void {
  const answers = rateLimit(most, 1000, () => performance.now())
  let disconnect = () => {}
  let answered: string | undefined
  addEventListener('message', ({ source, origin, data, ports: [port] }) => {
    if (source !== parent || ![location.origin, ...origins].includes(origin)) return
    const message = readConnect(data)
    // A host page repeats the message until it is answered: one nonce is one connection.
    if (!message || !port || message.nonce === answered || !answers()) return
    answered = message.nonce
    disconnect()
    const version = commonVersion(message.versions)
    port.postMessage({ kind: 'hello', nonce: message.nonce, version })
    disconnect = version === 0 ? () => port.close() : converse(port, sources)
  })
}

function converse(port: MessagePort, sources: Sources): () => void {
  const params = createHostParams(replaceRawParams)
  // Only a host page, or Back after it, changes the look while the board is on screen.
  const unfollow = onAddress(() => applyAppearance(location.search, document.documentElement))
  port.addEventListener('message', ({ data }) => params.take(data))
  port.start()
  const stop = tellHost(sources, (message) => port.postMessage(message))
  return () => {
    stop()
    unfollow()
    params.stop()
    port.close()
  }
}
