import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasServer } from '../../scripts/browsers.mjs'
import { freePorts } from '../academy/free-ports.ts'
import { codeForm, zohoSignIn } from '../academy/browser-for-test.ts'
import { amelia } from '../academy/people.ts'
import { addressesFor } from '../addresses.ts'
import { type Nginx, startNginx } from './installation/nginx.ts'
import { type Site, startSite } from './installation/site.ts'
import { apiPath, tokenPath } from './raw.ts'

/** Two instances with the same environment, and a balancer that sends each request to either of them. */
describe.skipIf(!hasServer())('two instances', () => {
  let site: Site
  let second: Nginx
  let instances: readonly [string, string]
  beforeAll(async () => {
    site = await startSite()
    const port = await freePorts(1)
    second = await startNginx(port, site.environment)
    instances = [site.board, `http://localhost:${port}`]
  })
  afterAll(async () => {
    second.stop()
    await site.stop()
  })

  const post = async (instance: string, body: URLSearchParams) =>
    (await fetch(instance + tokenPath, { method: 'POST', headers: { Origin: site.board }, body })).json()

  test('send the same files, headers and configuration', async () => {
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

  test('share nothing: a sign-in may use either for each of its requests', async () => {
    const [a, b] = instances
    const addresses = addressesFor(site.board)
    const asked = { access_type: 'offline', prompt: 'consent' }
    const form = codeForm(addresses, await zohoSignIn(addresses, { person: amelia, parameters: asked }))
    const token = await post(a, form)
    const renewal = { grant_type: 'refresh_token', client_id: 'callboard-embedded' }
    const renewed = await post(b, new URLSearchParams({ ...renewal, refresh_token: token.refresh_token }))
    for (const instance of instances)
      for (const { access_token: access } of [token, renewed]) {
        const reply = await fetch(`${instance}${apiPath}?filter=1`, {
          headers: { Authorization: `Bearer ${access}` },
        })
        expect(reply.status).toBe(200)
      }
    // A code that somebody has read from an address is of no use: it was exchanged, and its verifier is not in the address.
    expect(await post(b, form)).toEqual({ error: 'invalid_code' })
  })

  test('exchange no code without the verifier of the tab that began the sign-in', async () => {
    const addresses = addressesFor(site.board)
    const form = codeForm(addresses, await zohoSignIn(addresses, { person: amelia }))
    form.set('code_verifier', 'x'.repeat(43))
    expect(await post(instances[0], form)).toEqual({ error: 'invalid_code' })
  })
})
