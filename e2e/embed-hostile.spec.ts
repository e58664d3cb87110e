import { expect, type Page } from '@playwright/test'
import { signInFrom, test } from './embed-test.ts'
import { soakOnly } from './tags.ts'

/** HTML of a page that sends its own messages to the board. Replies, if any, are in `window.answers`. */
const manualPage = `<iframe title="Board" src="{board}/" width="600" height="500"></iframe>
<script>
  window.answers = []
  window.say = (message, to = frames[0], origin = '{board}') => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => answers.push(data)
    to.postMessage(message, origin, [port2])
    return port1
  }
  window.connectPort = (nonce) => say({ callboard: 'connect', nonce, versions: [1] })
</script>`

const answers = (page: Page): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  page.evaluate(() => Reflect.get(window, 'answers'))

/** Runs `script`; the page may have written it itself. */
const run = (page: Page, script: string) => page.evaluate(script)

/** Sends the first message repeatedly until the board replies, because the board starts listening a moment after it loads. */
async function answered(page: Page, nonce: string) {
  await expect
    .poll(async () => {
      await run(page, `void connectPort('${nonce}')`)
      return (await answers(page)).map((one) => one['nonce'])
    })
    .toContain(nonce)
}

/** Errors in any page or frame. */
function watchErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.context().on('weberror', (error) => errors.push(error.error().message))
  return errors
}

test('E04 a page whose origin is not on the list gets no reply, although it may show the frame', async ({
  openEmbed,
  page,
  board,
  control,
}) => {
  // The server allows framing; the board's own list does not contain the origin.
  const config: object = await (await fetch(`${board}/config.json`)).json()
  const other = { ...config, embedding: { allowedOrigins: ['https://elsewhere.example'] } }
  await control.config({
    raw: { status: 200, contentType: 'application/json', body: JSON.stringify(other) },
  })
  await page.clock.install()
  const frame = await openEmbed({ body: manualPage })
  await expect(frame.getByRole('button', { name: 'Sign in' })).toBeVisible()
  for (let i = 0; i < 20; i += 1) {
    await run(page, `void connectPort('n${i}')`)
    await page.clock.runFor(1000)
  }
  expect(await answers(page)).toEqual([])
})

test('E05 another frame of the same page gets no reply', async ({ openEmbed, page }) => {
  const frame = await openEmbed({ body: `${manualPage}<iframe title="Sibling" srcdoc="<p>x"></iframe>` })
  await expect(frame.first().getByRole('button', { name: 'Sign in' })).toBeVisible()
  await answered(page, 'own')
  const [, , sibling] = page.frames()
  await sibling?.evaluate(
    (board) => {
      Object.assign(window, { answers: [] })
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', ({ data }) => Reflect.get(window, 'answers').push(data))
      port1.start()
      parent.frames[0]?.postMessage({ callboard: 'connect', nonce: 'sibling', versions: [1] }, board, [port2])
    },
    new URL(page.frames()[1]?.url() ?? '').origin,
  )
  await answered(page, 'own again')
  expect(await sibling?.evaluate(() => Reflect.get(window, 'answers'))).toEqual([])
})

test('E06 a hostile page that sends ten thousand arbitrary messages changes and learns nothing', async ({
  openEmbed,
  page,
  press,
}) => {
  const errors = watchErrors(page)
  const frame = await openEmbed({ body: manualPage })
  await answered(page, 'first')
  await run(
    page,
    `(() => {
      const junk = [null, 0, 'x', [], {}, { callboard: 'connect' }, { callboard: 'connect', nonce: {}, versions: 'x' },
        JSON.parse('{"__proto__":{"callboard":"connect"},"constructor":1}'), { kind: 'set', parameters: { view: 'academy' } },
        { callboard: 'connect', nonce: 'x'.repeat(1e6), versions: [1] }, new Map([[1, 2]]), new Date(NaN), 10n]
      for (let i = 0; i < 10000; i += 1) frames[0].postMessage(junk[i % (i < 100 ? junk.length : 9)], new URL(document.querySelector('iframe').src).origin)
    })()`,
  )
  await run(
    page,
    `(async () => {
      window.line = connectPort('second')
      const orders = [null, 1, 'set', { kind: 'set' }, { kind: 'set', parameters: null }, { kind: 'set', parameters: { src: 'https://evil.example', q: {} } },
        { kind: 'set', parameters: { theme: '"><img src=x onerror=alert(1)>' } }, { kind: 'set', parameters: { q: 'x'.repeat(1e6) } },
        JSON.parse('{"kind":"set","parameters":{"__proto__":"x"}}'), { kind: 'evaluate', code: 'alert(1)' }]
      for (let i = 0; i < 10000; i += 1) line.postMessage(orders[i % (i < 100 ? orders.length : 7)])
    })()`,
  )
  await signInFrom(frame, page, press)
  await expect(frame.getByRole('status')).toHaveText('Showing 33 of 33')
  // Meanwhile it has processed the valid messages.
  await run(page, `void connectPort('third').postMessage({ kind: 'set', parameters: { theme: 'dark' } })`)
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(errors).toEqual([])
  const kinds = new Set((await answers(page)).map(({ kind }) => kind))
  expect([...kinds].filter((kind) => !/^(hello|ready|height|title|signin)$/.test(String(kind)))).toEqual([])
})

test('E09 the board never posts to a window', soakOnly, async ({ openEmbed, page }) => {
  await page.addInitScript(() => {
    if (parent !== window) return
    Object.assign(window, { posted: [] })
    addEventListener('message', ({ data }) => Reflect.get(window, 'posted').push(data))
  })
  await openEmbed({ body: manualPage })
  await answered(page, 'one')
  await expect.poll(async () => (await answers(page)).length).toBeGreaterThan(2)
  expect(await page.evaluate(() => Reflect.get(window, 'posted'))).toEqual([])
})

test(
  'from a hostile board that sends ten thousand arbitrary messages the page receives few events, all of them valid',
  soakOnly,
  async ({ openEmbed, page, received }) => {
    const errors = watchErrors(page)
    // The frame contains a page that takes the port and misuses it.
    const script = `addEventListener('message', ({ data, ports: [port] }) => {
    port.postMessage({ kind: 'hello', nonce: 'wrong', version: 1 })
    port.postMessage({ kind: 'open', talkId: 'before hello' })
    port.postMessage({ kind: 'hello', nonce: data.nonce, version: 1 })
    const junk = [null, 1, 'x', [], {}, { kind: 'height', height: 1e9 }, { kind: 'height', height: -5 }, { kind: 'height', height: NaN },
      { kind: 'title', title: {} }, { kind: 'open', talkId: 7 }, { kind: 'join', talkId: 'x'.repeat(1e5) }, JSON.parse('{"__proto__":{"kind":"ready"}}'),
      { kind: 'signin', state: 'token=secret' }, { kind: 'constructor' }, { kind: 'open', talkId: '7' }]
    for (let i = 0; i < 10000; i += 1) port.postMessage(junk[i % junk.length])
  })`
    const frame = await openEmbed({
      // The element accepts any frame in it. The page fills this one itself, with the origin to which the element sends its messages.
      body: `<script src="{board}/embed.js" type="module"></script>
      <callboard-embed><iframe title="x" src="/page?hostile"></iframe></callboard-embed>`,
    })
    await frame.locator('body').evaluate((_body, text) => {
      const one = document.createElement('script')
      one.textContent = text
      document.head.append(one)
    }, script)
    await expect.poll(async () => (await received('open')).length).toBeGreaterThan(0)
    const all = await received()
    expect(all.length).toBeLessThan(1000)
    for (const { type, detail } of all) {
      if (type === 'callboard:open') expect(detail).toEqual({ talkId: '7' })
      if (type === 'callboard:resize') expect(Number(detail['height'])).toBeLessThanOrEqual(900)
      expect(JSON.stringify(detail)).not.toMatch(/secret|before hello/)
    }
    expect(errors).toEqual([])
  },
)

test(
  'a board with another protocol version is distinguished from one that is missing',
  soakOnly,
  async ({ openEmbed, received }) => {
    const frame = await openEmbed({ inside: '<iframe title="x" src="/page?later"></iframe>' })
    await frame.locator('body').evaluate((_body) => {
      const script = document.createElement('script')
      script.textContent = `addEventListener('message', ({ data, ports: [port] }) =>
      port.postMessage({ kind: 'hello', nonce: data.nonce, version: 99 }))`
      document.head.append(script)
    })
    await expect
      .poll(async () => (await received('failed')).map(({ detail }) => detail['reason']))
      .toContain('version')
    expect(await received('ready')).toEqual([])
  },
)
