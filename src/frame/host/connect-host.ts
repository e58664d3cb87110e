import { allowance } from '../channel/rate-limit.ts'
import { commonVersion, readKnock } from '../channel/connect.ts'
import { replaceParams } from '../../address/address.ts'
import { applyAppearance } from '../look/appearance.ts'
import { tellNews, type Told } from './tell-host.ts'
import { createOrders } from './apply-host-params.ts'

/** Knocks a second that are answered. */
const most = 4

/**
 * Listens for the page that the board stands in, if its origin is the board's own or among `origins` (`embedding.allowedOrigins`), and
 * speaks with it through the port that it brings. To a window nothing is ever posted, so there is no address to get wrong.
 */
export function meetHost(origins: readonly string[], told: Told): void {
  const answers = allowance(most, 1000, () => performance.now())
  let leave = () => {}
  let spoken: string | undefined
  addEventListener('message', ({ source, origin, data, ports: [port] }) => {
    if (source !== parent || ![location.origin, ...origins].includes(origin)) return
    const knock = readKnock(data)
    // Knocks that came while nobody answered yet are all of one wish.
    if (!knock || !port || knock.nonce === spoken || !answers()) return
    spoken = knock.nonce
    leave()
    const version = commonVersion(knock.versions)
    port.postMessage({ kind: 'hello', nonce: knock.nonce, version })
    leave = version === 0 ? () => port.close() : converse(port, told)
  })
}

function converse(port: MessagePort, told: Told): () => void {
  // Nobody but the host page changes what the board looks like while it is on screen.
  const orders = createOrders((changes) => {
    replaceParams(changes)
    applyAppearance(location.search, document.documentElement)
  })
  port.addEventListener('message', ({ data }) => orders.take(data))
  port.start()
  const stop = tellNews(told, (news) => port.postMessage(news))
  return () => {
    stop()
    orders.stop()
    port.close()
  }
}
