import { expect, type Page } from '@playwright/test'
import { pageWith, session } from './body-cases.ts'
import type { Control } from './control.ts'
import { now } from './now.ts'
import { test } from './test.ts'
import { listRequests, match } from './list-checks.ts'
import { soakOnly } from './tags.ts'

const status = (page: Page) => page.getByRole('status')
const expectAllShown = (page: Page) => expect(status(page)).toHaveText('Showing 869 of 869')
/** The response with the fourth page is held until the faults are removed, so that the test can act before. */
const late = { match: { ...match, query: { si: '215' } }, hold: true }

/** The start indices of the requested pages of the academy view, in their order. */
const starts = async (control: Control) =>
  (await listRequests(control))
    .map(({ path }) => new URL(path, 'http://x').searchParams)
    .filter((query) => query.get('filter') === '5')
    .map((query) => Number(query.get('si')))

test('P18 signing out during loading leaves no row and sends no more requests', async ({
  page,
  control,
  signIn,
}) => {
  await control.faults([late])
  await signIn('admin', '/?view=academy')
  await expect(status(page)).toContainText('Showing 220 of 869')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await control.clearFaults()
  await expect(page.getByRole('row')).toHaveCount(0)
  expect(Math.max(...(await starts(control)))).toBe(215)
})

test(
  'a hidden page stops loading, and resumes when it is visible',
  soakOnly,
  async ({ page, control, signIn }) => {
    const show = (state: string) =>
      page.evaluate((visibility) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
    await page.clock.install({ time: now })
    await control.faults([late])
    await signIn('admin', '/?view=academy')
    await expect(status(page)).toContainText('Showing 220 of 869')
    await show('hidden')
    await control.clearFaults()
    await expect(status(page)).toContainText('Showing 315 of 869')
    await page.clock.runFor(120_000)
    expect(await starts(control)).toEqual([0, 25, 120, 215])
    await show('visible')
    await expectAllShown(page)
  },
)

test.describe('with the browser’s own animation frames, which a fake clock would replace', () => {
  test.use({ clockStopped: false })

  test(
    'a row of the other view is never shown, not even for one frame',
    soakOnly,
    async ({ page, control, signIn }) => {
      const views = [
        { filter: '1', name: 'Mine' },
        { filter: '5', name: 'Whole academy' },
      ]
      await control.faults(
        views.flatMap(({ filter, name }) => {
          const all = Array.from({ length: 130 }, (_, n) =>
            session(`${filter}${n}`, { name: `${name} ${n}` }),
          )
          return [0, 25, 120].map((si) => ({
            match: { ...match, query: { filter, si: String(si) } },
            delayMs: 300,
            body: pageWith({
              sessions: all.slice(si, si ? si + 100 : 30),
              meta: { totalSessionsCount: '130' },
            }),
          }))
        }),
      )
      await signIn('admin')
      const watched = await page.evaluateHandle(() => {
        const seen = { rows: 0, wrong: new Set<string>() }
        const look = () => {
          const view =
            document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.labels?.[0]?.textContent
          for (const row of document.querySelectorAll('tr[data-talk]')) {
            const text = row.querySelector('td button')?.textContent ?? ''
            seen.rows += 1
            if (!view || !text.startsWith(`${view} `)) seen.wrong.add(`${text} in ${view}`)
          }
        }
        const everyFrame = () => {
          look()
          requestAnimationFrame(everyFrame)
        }
        new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
        everyFrame()
        return seen
      })
      for (let toggles = 0; toggles < 20; toggles += 1) {
        const name = views[(toggles + 1) % 2]?.name ?? ''
        await page.getByText(name, { exact: true }).click()
        // In some rounds, waits until the rows are there.
        const stay = toggles % 5 > 2
        if (stay) await expect(page.getByRole('button', { name: `${name} 0`, exact: true })).toBeVisible()
      }
      await expect(status(page)).toHaveText('Showing 130 of 130')
      const { rows, wrong } = await watched.evaluate((seen) => ({ rows: seen.rows, wrong: [...seen.wrong] }))
      expect(wrong).toEqual([])
      expect(rows).toBeGreaterThan(1000)
    },
  )
})
