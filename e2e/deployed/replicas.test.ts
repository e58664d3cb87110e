import { expect } from 'vitest'
import { hasServer } from '../../scripts/browsers.mjs'
import { codeForm, zohoSignIn } from '../academy/browser-for-test.ts'
import { freePorts } from '../academy/free-ports.ts'
import { amelia } from '../academy/people.ts'
import { addressesFor } from '../addresses.ts'
import { startNginx } from './installation/nginx.ts'
import { apiPath, tokenPath } from './raw.ts'
import { withSite } from './site-test.ts'

/** Two instances with the same environment, and a balancer that sends each request to either of them. */
const test = withSite
  .extend<{ instances: readonly [string, string] }>({
    instances: async ({ site }, provide) => {
      const port = await freePorts(1)
      const second = await startNginx(port, site.environment)
      await provide([site.board, `http://localhost:${port}`])
      second.stop()
    },
  })
  .skipIf(!hasServer())

/** The response to a token request of the board at `board`, sent to one instance. */
const post = async (board: string, instance: string, body: URLSearchParams) =>
  (await fetch(instance + tokenPath, { method: 'POST', headers: { Origin: board }, body })).json()

test('two instances send the same files, headers and configuration', async ({ instances }) => {
  for (const path of ['/', '/config.json', '/signed-in.html']) {
    const [a, b] = await Promise.all(instances.map((instance) => fetch(instance + path)))
    // Files have the times of the same files; the configuration was generated at each start.
    const fixed = ({ headers }: Response) =>
      [...headers].filter(([name]) => !['date', 'last-modified', 'etag'].includes(name))
    if (!a || !b) throw new Error('There are two instances.')
    expect(fixed(a)).toEqual(fixed(b))
    expect(await a.text()).toBe(await b.text())
  }
})

test('two instances share nothing: a sign-in may use either for each of its requests', async ({
  board,
  instances,
}) => {
  const [a, b] = instances
  const addresses = addressesFor(board)
  const asked = { access_type: 'offline', prompt: 'consent' }
  const form = codeForm(addresses, await zohoSignIn(addresses, { person: amelia, parameters: asked }))
  const token = await post(board, a, form)
  const renewal = { grant_type: 'refresh_token', client_id: 'callboard-embedded' }
  const renewed = await post(
    board,
    b,
    new URLSearchParams({ ...renewal, refresh_token: token.refresh_token }),
  )
  for (const instance of instances)
    for (const { access_token: access } of [token, renewed]) {
      const reply = await fetch(`${instance}${apiPath}?filter=1`, {
        headers: { Authorization: `Bearer ${access}` },
      })
      expect(reply.status).toBe(200)
    }
  // A code that somebody has read from an address is of no use: it was exchanged, and its verifier is not in the address.
  expect(await post(board, b, form)).toEqual({ error: 'invalid_code' })
})

test('no code is exchanged without the verifier of the tab that began the sign-in', async ({ board }) => {
  const addresses = addressesFor(board)
  const form = codeForm(addresses, await zohoSignIn(addresses, { person: amelia }))
  form.set('code_verifier', 'x'.repeat(43))
  expect(await post(board, board, form)).toEqual({ error: 'invalid_code' })
})
