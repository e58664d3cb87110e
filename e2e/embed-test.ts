import { agree, type people } from './test.ts'
import type { FrameLocator, Locator, Page } from '@playwright/test'
import { snippetOf } from '../src/embed/page/snippet.ts'
import { addressesFor } from './addresses.ts'
import { test as base } from './host-test.ts'

/** A page of another site that embeds the board with the documented snippet. */
export interface EmbedOrder {
  /** The attributes of the element, except `src`. */
  readonly attributes?: Readonly<Record<string, string>>
  /** HTML inside the element. */
  readonly inside?: string
  /** HTML of the page instead of the default snippet; `{board}` is the board's origin. */
  readonly body?: string
  /** HTML of the page's head; `{board}` is the board's origin. */
  readonly head?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** An event of an element, as the page received it. */
interface ReceivedEvent {
  readonly type: string
  readonly detail: Readonly<Record<string, unknown>>
}

interface EmbedFixtures {
  /** Opens another site's page with the board in it. */
  readonly openEmbed: (order?: EmbedOrder) => Promise<FrameLocator>
  /** The events that the page has received so far. */
  readonly received: (type?: string) => Promise<readonly ReceivedEvent[]>
}

const names = ['ready', 'signin', 'open', 'join', 'resize', 'failed'].map((name) => `callboard:${name}`)

/** Records every event of the elements on a page, from before they exist. */
const listen = (all: readonly string[]) => {
  const received: object[] = []
  Object.assign(window, { received })
  for (const type of all)
    addEventListener(type, (event) => {
      received.push({ type, detail: event instanceof CustomEvent ? event.detail : undefined })
    })
}

/** Tests of `embed.js` in a page of another site. */
export const test = base.extend<EmbedFixtures>({
  openEmbed: async ({ page, board, control }, provide) => {
    await provide(async (order = {}) => {
      const here = (text: string) => text.replaceAll('{board}', board)
      await control.host({
        head: here(order.head ?? ''),
        body: here(order.body ?? (order.inside === undefined ? given(board, order) : snippet(order))),
        headers: Object.fromEntries(
          Object.entries(order.headers ?? {}).map(([name, value]) => [name, here(value)]),
        ),
      })
      await page.goto(`${addressesFor(board).host}/page`)
      return page.frameLocator('iframe')
    })
  },
  received: async ({ page }, provide) => {
    await page.addInitScript(listen, names)
    await provide(async (type) => {
      const all: readonly ReceivedEvent[] = await page.evaluate(() => Reflect.get(window, 'received'))
      return type === undefined ? all : all.filter((one) => one.type === `callboard:${type}`)
    })
  },
})

/** The snippet that `embed.html` offers. */
const given = (board: string, { attributes = {} }: EmbedOrder) =>
  snippetOf(new URL(board), new Map(Object.entries(attributes)))

/** The minimal snippet (`docs/embedding.md`), without the frame for pages that run no script. */
export function snippet({ attributes = {}, inside = '' }: EmbedOrder): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
  return `<script src="{board}/embed.js" type="module"></script>
<callboard-embed src="{board}/"${written.join('')}>${inside}</callboard-embed>`
}

/** Signs in from the frame, with the popup. */
export async function signInFrom(
  frame: FrameLocator,
  page: Page,
  press: (button: Locator) => Promise<void>,
  person: keyof typeof people = 'trainer',
): Promise<void> {
  const opening = page.waitForEvent('popup')
  await press(frame.getByRole('button', { name: 'Sign in' }))
  await agree(await opening, person)
}
