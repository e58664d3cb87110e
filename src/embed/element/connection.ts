import { versions } from '../../frame/channel/connect.ts'
import { isBoardMessage, type BoardMessage } from '../../frame/channel/board-messages.ts'
import type { HostMessage } from '../../frame/channel/host-messages.ts'
import { rateLimit } from '../../frame/channel/rate-limit.ts'

/** ms between two connect messages until the board answers. */
const interval = 250
/** Messages of the board that are read per second; a board sends far fewer. */
const maxMessages = 100

/** The connection to the board in a frame. */
export interface Connection {
  /** Sends a message; ignored before the board has answered. */
  say(message: HostMessage): void
  close(): void
}

/**
 * Sends connect messages to the board in `frame` until it answers, each with a new MessagePort. Only a window of `origin` receives the port,
 * so every message from it comes from the board. Calls `onMessage` with each message, the `hello` first.
 */
export function connect(
  frame: HTMLIFrameElement,
  origin: string,
  onMessage: (message: BoardMessage) => void,
): Connection {
  const nonce = String(crypto.getRandomValues(new Uint32Array(4)))
  const isAllowed = rateLimit(maxMessages, 1000, () => performance.now())
  const ports: MessagePort[] = []
  let port: MessagePort | undefined
  const timer = setInterval(sendConnect, interval)
  sendConnect()
  return {
    say: (message) => port?.postMessage(message),
    close() {
      clearInterval(timer)
      for (const one of ports) one.close()
    },
  }

  function sendConnect() {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1)
    port1.addEventListener('message', ({ data: message }) => {
      if (!isAllowed() || !isBoardMessage(message)) return
      if (message.kind === 'hello') {
        if (message.nonce !== nonce) return
        clearInterval(timer)
        port = port1
      }
      // Messages on a port that was replaced by a newer one are ignored: the newer one carries them too.
      if (port === port1) onMessage(message)
    })
    port1.start()
    frame.contentWindow?.postMessage({ callboard: 'connect', nonce, versions }, origin, [port2])
  }
}
