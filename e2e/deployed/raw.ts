import { connect } from 'node:net'

/** Sends exactly these bytes to the server at `board`. Returns all that it sends until it closes the connection, a byte as a character. */
export function rawReply(board: string, bytes: string): Promise<string> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(board)
    const socket = connect(Number(port), hostname)
    let reply = ''
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('data', (data) => (reply += data.toString('latin1')))
    socket.on('close', () => done(reply))
    socket.on('error', failed)
    socket.write(bytes, 'latin1')
  })
}

/** The status of each response to exactly these bytes. */
export async function raw(board: string, bytes: string): Promise<readonly number[]> {
  const replies = (await rawReply(board, bytes)).matchAll(/^HTTP\/1\.[01] (\d{3}) /gm)
  return [...replies].map(([, status]) => Number(status))
}

/** A path that the relay accepts. */
export const apiPath = '/api/v4/100000000/talks.json'
/** The token endpoint of the site's only data centre. */
export const tokenPath = '/accounts/near/oauth/v2/token'
