import { versions } from '../../frame/channel/connect.ts'
import { isBoardMessage, type BoardMessage } from '../../frame/channel/board-messages.ts'
import type { HostMessage } from '../../frame/channel/host-messages.ts'
import { rateLimit } from '../../frame/channel/rate-limit.ts'

/** ms between two knocks, as long as nobody answers. */
const pause = 250
/** Pieces of news a second that are listened to; the board itself has far fewer. */
const most = 100

/** The line to the board in a frame. */
export interface Connection {
  /** Says it, if somebody listens. */
  say(order: HostMessage): void
  close(): void
}

/**
 * Knocks at the board of `origin` in `frame` until it answers, each time with a port of its own: only that origin gets it, so whoever speaks
 * through it is the board. `heard` is told what it says, its answer first.
 */
export function connect(
  frame: HTMLIFrameElement,
  origin: string,
  heard: (news: BoardMessage) => void,
): Connection {
  const nonce = String(crypto.getRandomValues(new Uint32Array(4)))
  const listens = rateLimit(most, 1000, () => performance.now())
  const ports: MessagePort[] = []
  let port: MessagePort | undefined
  const timer = setInterval(knock, pause)
  knock()
  return {
    say: (order) => port?.postMessage(order),
    close() {
      clearInterval(timer)
      for (const one of ports) one.close()
    },
  }

  function knock() {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1)
    port1.addEventListener('message', ({ data: news }) => {
      if (!listens() || !isBoardMessage(news)) return
      if (news.kind === 'hello') {
        if (news.nonce !== nonce) return
        clearInterval(timer)
        port = port1
      }
      // What is said on a line that another one has taken the place of is said there too.
      if (port === port1) heard(news)
    })
    port1.start()
    frame.contentWindow?.postMessage({ callboard: 'connect', nonce, versions }, origin, [port2])
  }
}
