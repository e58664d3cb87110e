import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http'

/** What a server in front of nginx may change: the headers of a request, and a response. */
export interface Changes {
  readonly request?: (headers: IncomingHttpHeaders, path: string) => void
  readonly response?: (reply: Reply, path: string) => void
}

/** A response on its way; `body` is text of one byte per character. */
interface Reply {
  status: number
  readonly headers: IncomingHttpHeaders
  body: string
}

/** A server in front of the nginx at `port`, such as a CDN. It changes what `changes` says, which tests replace. */
export interface Front {
  port: number
  changes: Changes
  stop(): void
}

/** Starts a {@link Front} that listens at `listenPort`. */
export async function startFront(listenPort: number): Promise<Front> {
  const front: Front = { port: 0, changes: {}, stop: () => server.close().closeAllConnections() }
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url: path = '/' } = incoming
    front.changes.request?.(headers, path)
    const onward = request({ port: front.port, host: 'localhost', method, path, headers }, (reply) => {
      let body = ''
      reply.setEncoding('latin1')
      reply.on('data', (part: string) => (body += part))
      reply.on('end', () => {
        const response = { status: reply.statusCode ?? 502, headers: reply.headers, body }
        front.changes.response?.(response, path)
        send(outgoing, response)
      })
    })
    onward.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(onward)
  })
  await new Promise<void>((listening) => server.listen(listenPort, listening))
  return front
}

function send(outgoing: ServerResponse, { status, headers, body }: Reply) {
  // Their lengths and connections are other ones.
  for (const name of ['content-length', 'transfer-encoding', 'connection']) delete headers[name]
  // Otherwise Node would add its own.
  outgoing.sendDate = false
  outgoing.writeHead(status, headers).end(Buffer.from(body, 'latin1'))
}
