import type { Page } from '@playwright/test'
import { pageWith, session } from './body-cases.ts'
import type { Control } from './control.ts'
import { expect, test } from './test.ts'
import { alertIn, listsAsked, match } from './trouble.ts'
import { soakOnly } from './tags.ts'

const status = (page: Page) => page.getByRole('status')
const starts = async (control: Control) =>
  (await listsAsked(control)).map(({ path }) => Number(new URL(path, 'http://x').searchParams.get('si')))
const sessions = (count: number) => Array.from({ length: count }, (_, n) => session(String(n)))

/** What the academy gives from `si` on, of which it counts `total`. */
const from = (si: number, given: readonly object[], total: unknown) => ({
  match: { ...match, query: { si: String(si) } },
  body: pageWith({ sessions: given, meta: { totalSessionsCount: total } }),
})

test(
  'P08 a server that gives all of its list, whatever was asked for, is asked once',
  soakOnly,
  async ({ page, control, signIn }) => {
    await control.faults([from(0, sessions(250), '250')])
    await signIn('trainer')
    await expect(status(page)).toHaveText('Showing 250 of 250')
    expect(await starts(control)).toEqual([0])
  },
)

test(
  'P08 a server that gives seven at a time, whatever was asked for, is followed',
  soakOnly,
  async ({ page, control, signIn }) => {
    const all = sessions(16)
    await control.faults([0, 4, 8, 12].map((si) => from(si, all.slice(si, si + 7), '16')))
    await signIn('trainer')
    await expect(status(page)).toHaveText('Showing 16 of 16')
    expect(await starts(control)).toEqual([0, 4, 8, 12])
  },
)

for (const [total, text, asked] of [
  ['125', 'Showing 125 of 125', [0, 25]],
  ['x', 'Showing 125', [0, 25, 120]],
] as const) {
  test(
    `P10 a last page that is exactly full is the end, where the count is ${total}`,
    soakOnly,
    async ({ page, control, signIn }) => {
      const all = sessions(125)
      await control.faults([
        from(0, all.slice(0, 30), total),
        from(25, all.slice(25), total),
        from(120, all.slice(120), total),
      ])
      await signIn('trainer')
      await expect(status(page)).toHaveText(text)
      await expect(alertIn(page)).toHaveCount(0)
      expect((await starts(control)).slice(0, 3)).toEqual(asked)
    },
  )
}

test(
  'P21 sessions of one time that come in another order each time are each a row',
  soakOnly,
  async ({ page, control, signIn }) => {
    const all = sessions(60)
    // The one that was last has changed places with one from the middle, and is not in the second page.
    const [last, middle] = [all[29], all[10]]
    const other = all
      .map((one) => (one === last ? middle : one === middle ? last : one))
      .filter((one) => one !== undefined)
    await control.faults([from(0, all.slice(0, 30), '60'), from(25, other.slice(25), '60')])
    await signIn('trainer')
    await expect(status(page)).toHaveText('Showing 60 of 60')
    await page.setViewportSize({ width: 1280, height: 6000 })
    const names = page.getByRole('table').getByRole('cell').getByRole('button')
    await expect(names).toHaveCount(60)
    expect(new Set(await names.allInnerTexts()).size).toBe(60)
    expect(await starts(control)).toEqual([0, 25])
  },
)

test(
  'P24 a storm of eight changes after each answer loses no session that stays, and doubles none',
  soakOnly,
  async ({ page, control, signIn }) => {
    await page.setViewportSize({ width: 1280, height: 3000 })
    await signIn('admin')
    await expect(page.getByRole('table')).toBeVisible()
    const headers = { authorization: (await listsAsked(control))[0]?.headers['authorization'] ?? '' }
    const inAcademy = async () => {
      const found = new Set<string>()
      for (let si = 0; si < 900; si += 100) {
        const path = `/api/v4/100000000/talks.json?filter=5&limit=100&si=${si}`
        const { talks }: { talks: { talkId: string }[] } = await (
          await page.request.get(path, { headers })
        ).json()
        for (const { talkId } of talks) found.add(talkId)
      }
      return found
    }
    const before = await inAcademy()
    const storm = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((afterTalks) =>
      [5, 6, 7, 8].flatMap((index) => [
        { afterTalks, remove: { index } },
        { afterTalks, insert: { start: Date.UTC(2027, 11, 24) } },
      ]),
    )
    await control.changes(storm)
    await page.getByText('Whole academy', { exact: true }).click()
    await expect(status(page)).toHaveText(/Showing ([89]\d\d) of \1$/)
    const shown = await page.evaluate(async () => {
      const found = new Map<number, string>()
      const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo(0, y)
        await settled()
        for (const row of document.querySelectorAll<HTMLElement>('tr[data-talk]'))
          found.set(Number(row.ariaRowIndex), row.dataset['talk'] ?? '')
      }
      return [...found.values()]
    })
    expect(new Set(shown).size).toBe(shown.length)
    const after = await inAcademy()
    const stayed = [...before].filter((id) => after.has(id))
    expect(stayed.length).toBeGreaterThan(1000)
    expect(stayed.filter((id) => !shown.includes(id))).toEqual([])
  },
)
