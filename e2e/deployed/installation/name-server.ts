import { createSocket } from 'node:dgram'

/** A DNS server for names that only the tests have. */
export interface NameServer {
  /** Its address and port. */
  readonly address: string
  stop(): void
}

/** Starts a {@link NameServer} at `port` that knows the IPv4 addresses of `names`. */
export async function startNameServer(
  port: number,
  names: Readonly<Record<string, readonly string[]>>,
): Promise<NameServer> {
  const socket = createSocket('udp4')
  socket.on('message', (query, { port: from, address }) => socket.send(answer(query, names), from, address))
  await new Promise<void>((listening) => socket.bind(port, '127.0.0.1', listening))
  return { address: `127.0.0.1:${port}`, stop: () => socket.close() }
}

/** The response to `query`, which has one question (https://www.rfc-editor.org/rfc/rfc1035#section-4). */
function answer(query: Buffer, names: Readonly<Record<string, readonly string[]>>): Buffer {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  const end = at + 5
  const isIPv4 = query.readUInt16BE(at + 1) === 1
  const addresses = isIPv4 ? (names[labels.join('.')] ?? []) : []
  const header = Buffer.from(query.subarray(0, 12))
  // A response, to one question, with so many answers.
  header.writeUInt16BE(0x81_80, 2)
  for (const [place, count] of [1, addresses.length, 0, 0].entries())
    header.writeUInt16BE(count, 4 + 2 * place)
  const records = addresses.map((one) =>
    // The name of the question, type A, class IN, 60 s, four bytes.
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...one.split('.').map(Number)]),
  )
  return Buffer.concat([header, query.subarray(12, end), ...records])
}
