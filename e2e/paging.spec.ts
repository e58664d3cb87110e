import type { Page } from '@playwright/test'
import type { Control } from './control.ts'
import { expect, test } from './test.ts'
import { alertIn, listsAsked, match } from './trouble.ts'
import { soakOnly } from './tags.ts'

const status = (page: Page) => page.getByRole('status')
const whole = (page: Page, text = 'Showing 869 of 869') => expect(status(page)).toHaveText(text)

/** Where the pages of a view began that were asked for, in their order. */
const starts = async (control: Control, filter = '5') =>
  (await listsAsked(control))
    .map(({ path }) => new URL(path, 'http://x'))
    .filter(({ searchParams }) => searchParams.get('filter') === filter)
    .map(({ searchParams }) => Number(searchParams.get('si')))

const far = Date.UTC(2027, 11, 24)
const between = (change: object) => [1, 2, 3, 4, 5].map((afterTalks) => Object.assign({ afterTalks }, change))

for (const [name, changes, text] of [
  ['P01 heads that leave between pages', between({ remove: { index: 0 } }), 'Showing 869 of 869'],
  ['P03 deletions before the window', between({ remove: { index: 12 } }), 'Showing 869 of 869'],
  [
    'P04 insertions and deletions together',
    between({ remove: { index: 3 }, insert: { start: far } }),
    'Showing 874 of 874',
  ],
  [
    'P05 a session moved from the unread into the read part',
    [{ afterTalks: 4, reschedule: { index: 700, start: Date.now() + 2 * 3_600_000 } }],
    'Showing 869 of 869',
  ],
] as const) {
  test(`${name} lose nobody`, async ({ page, control, signIn }) => {
    await control.changes(changes)
    await signIn('admin', '/?view=academy')
    await whole(page, text)
    await expect(alertIn(page)).toHaveCount(0)
  })
}

test(
  'P06 a server that gives less than asked is followed by what it gives',
  soakOnly,
  async ({ page, control, signIn }) => {
    await control.config({ patch: { academy: { pageSize: 500 } } })
    await signIn('admin', '/?view=academy')
    await whole(page)
    expect((await starts(control)).slice(0, 4)).toEqual([0, 25, 120, 215])
  },
)

test('P09 an empty page in the middle is not the end', soakOnly, async ({ page, control, signIn }) => {
  const rewrite = { sessions: [], talks: [] }
  await control.faults([{ match: { ...match, query: { si: '215' } }, times: 1, rewrite }])
  await signIn('admin', '/?view=academy')
  await whole(page)
})

test('P11 rows are shown that the server does not count', soakOnly, async ({ page, control, signIn }) => {
  await control.faults([{ match, rewrite: { meta: { totalSessionsCount: '0' } } }])
  await signIn('trainer')
  await whole(page, 'Showing 33 of 33')
})

test('P13 a 400 past the end is the end', soakOnly, async ({ page, control, signIn }) => {
  await control.faults([
    { match: { ...match, query: { si: '29' } }, status: 400 },
    { match, rewrite: { meta: { totalSessionsCount: 'x' } } },
  ])
  await signIn('trainer')
  await expect(page.getByText('does not say whether there are more')).toBeVisible()
  await expect(status(page)).toHaveText('Showing 33')
  await expect(alertIn(page)).toHaveCount(0)
})

test(
  'P15 a page that needs another token is asked for again with it',
  soakOnly,
  async ({ page, control, signInByHand }) => {
    await control.config({ patch: { signIn: { offline: true } } })
    await control.faults([{ match: { ...match, query: { si: '215' } }, times: 1, status: 401 }])
    await signInByHand('admin', '/?view=academy')
    await whole(page)
    expect((await starts(control)).slice(0, 6)).toEqual([0, 25, 120, 215, 215, 310])
  },
)

test('P23 a session that comes twice is one row', soakOnly, async ({ page, control, signIn }) => {
  await control.seed({ talks: 2 })
  const twin = { talkId: '42', id: '42', name: 'The same', sessionId: '7', session: '7' }
  await control.faults([{ match, rewrite: { talks: { 0: twin, 1: twin } } }])
  await signIn('trainer')
  await expect(page.getByRole('button', { name: 'The same', exact: true })).toHaveCount(1)
})
