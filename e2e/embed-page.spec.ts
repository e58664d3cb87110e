import { expect } from '@playwright/test'
import { snippet, test } from './embed-test.ts'
import { soakOnly } from './tags.ts'

test('an element that is moved keeps its board, and one that is removed and inserted again loads it again', async ({
  openEmbed,
  page,
  received,
}) => {
  const frame = await openEmbed({ body: `<div id="a">${snippet({})}</div><div id="b"></div>` })
  await expect.poll(() => received('ready')).toHaveLength(1)
  await frame.locator('html').evaluate((html) => html.setAttribute('data-same', 'document'))
  await page.locator('#b').evaluate((b) => {
    const one = document.querySelector('callboard-embed')
    const move: unknown = Reflect.get(b, 'moveBefore')
    if (typeof move === 'function') move.call(b, one, null)
  })
  await expect(page.locator('#b callboard-embed')).toBeAttached()
  await expect(frame.locator('html')).toHaveAttribute('data-same', 'document')
  // The element still receives events.
  await page.locator('callboard-embed').evaluate((one) => one.setAttribute('theme', 'dark'))
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  // Moved the old way, the browser reloads the frame, and the messages are sent again.
  await page.locator('#a').evaluate((a) => a.append(document.querySelector('callboard-embed') ?? ''))
  await expect.poll(() => received('ready')).toHaveLength(2)
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a framework that renders its page again and again never reloads the frame', async ({
  openEmbed,
  page,
  received,
  control,
}) => {
  await openEmbed({ attributes: { view: 'mine' }, inside: '' })
  await expect.poll(() => received('ready')).toHaveLength(1)
  const loads = async () => (await control.requests()).filter(({ path }) => path === '/config.json').length
  const before = await loads()
  await page.locator('callboard-embed').evaluate((one) => {
    for (let i = 0; i < 50; i += 1) {
      one.setAttribute('view', 'mine')
      one.setAttribute('src', one.getAttribute('src') ?? '')
      one.setAttribute('class', `drawn-${i}`)
      one.replaceChildren()
    }
  })
  await page.locator('callboard-embed').evaluate((one) => one.setAttribute('theme', 'dark'))
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await loads()).toBe(before)
})

test(
  'a framework that removes the inner frame still gets a board, and another address is another board',
  soakOnly,
  async ({ openEmbed, page, received, board }) => {
    await openEmbed()
    await expect.poll(() => received('ready')).toHaveLength(1)
    await page.locator('callboard-embed').evaluate((one) => one.replaceChildren())
    await expect.poll(() => received('ready')).toHaveLength(2)
    await page
      .locator('callboard-embed')
      .evaluate((one, src) => one.setAttribute('src', src), `${board}/?theme=dark`)
    await expect.poll(() => received('ready')).toHaveLength(3)
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.locator('iframe')).toHaveCount(1)
  },
)

test('two boards on one page are independent', soakOnly, async ({ openEmbed, page, received }) => {
  const two = `${snippet({ attributes: { id: 'one', theme: 'dark' } })}${snippet({ attributes: { id: 'two', theme: 'light' } })}`
  await openEmbed({ body: two })
  await expect.poll(() => received('ready')).toHaveLength(2)
  await page.locator('#two').evaluate((one) => one.setAttribute('theme', 'contrast'))
  const themeOf = (id: string) => page.locator(id).locator('iframe').contentFrame().locator('html')
  await expect(themeOf('#two')).toHaveAttribute('data-theme', 'contrast')
  await expect(themeOf('#one')).toHaveAttribute('data-theme', 'dark')
})

test('the focus moves into the board and out of it', async ({ openEmbed, page, received }) => {
  const frame = await openEmbed({ body: `<button>Before</button>${snippet({})}<button>After</button>` })
  await expect.poll(() => received('ready')).toHaveLength(1)
  await expect(frame.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.locator('callboard-embed').evaluate((one: HTMLElement) => one.focus())
  await page.keyboard.press('Tab')
  await expect(frame.getByRole('button', { name: 'Sign in' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'After' })).toBeFocused()
})

test('nothing on the page moves while the board loads', async ({ openEmbed, page, received }) => {
  // The inner frame reserves the space before the script runs. The style removes its border and the gap under it.
  const inside =
    '<iframe title="Sessions" src="{board}/" width="100%" height="400" allow="clipboard-write"></iframe>'
  await openEmbed({
    head: '<style>callboard-embed, callboard-embed > iframe { display: block; border: 0 }</style>',
    body: `${snippet({ inside })}<p>Below</p>`,
  })
  await expect.poll(() => received('resize')).not.toEqual([])
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
      }),
  )
  expect(shift).toBe(0)
})

test.describe('without JavaScript in the page', () => {
  test('the plain frame shows the board, and the element around it does no harm', async ({
    openEmbed,
    control: _ready,
  }) => {
    const plain =
      '<iframe title="Upcoming sessions" src="{board}/?view=mine" width="600" height="500"></iframe>'
    const frame = await openEmbed({ body: `<callboard-embed src="{board}/">${plain}</callboard-embed>` })
    await expect(frame.getByRole('button', { name: 'Sign in' })).toBeVisible()
  })
})

test('a frame that is already in the element is used', soakOnly, async ({ openEmbed, page, received }) => {
  await openEmbed({
    inside: '<iframe title="Our sessions" src="{board}/?view=mine" allow="clipboard-write"></iframe>',
    attributes: { theme: 'dark', 'frame-title': 'Our sessions' },
  })
  await expect.poll(() => received('ready')).toHaveLength(1)
  await expect(page.locator('iframe')).toHaveCount(1)
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Our sessions')
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await received('failed')).toEqual([])
})

test('the script can be imported on a server, where custom elements do not exist', async ({ board }) => {
  const response = await fetch(`${board}/embed.js`)
  const code = await response.text()
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  await expect(import(`data:text/javascript,${encodeURIComponent(code)}`)).resolves.toBeDefined()
})
