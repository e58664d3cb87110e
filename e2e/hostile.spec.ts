import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { academySite } from './academy/options.ts'
import { drawerOf, openRelation, openSample } from './sample.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

interface Case {
  readonly url: unknown
  readonly kind: string
  readonly expect: string
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../src/api/guard/cases/hostile-urls.json', import.meta.url), 'utf8'),
)
/** Every link that must not be followed, adapted to this academy. */
const hostile = cases
  .filter(({ kind, expect: verdict }) => kind === 'link' && verdict === 'refuse')
  .flatMap(({ url }) =>
    typeof url === 'string' ? [url.replaceAll('academy.example', new URL(academySite).host)] : [],
  )

/** Requests that the board sends without the person's action: the list, the user info, and the pictures of presenters. */
const ownRequests = /\/(talks|materials\/image\/\d+)\.json$|^\/oauth\/user\/info$/

/** The addresses that the page requests from other origins than the board from now on. */
function requestsElsewhere(page: Page, board: string) {
  const requested: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== board)
      requested.push(request.url())
  })
  return requested
}

test('no hostile link of a session is followed: each relation shows the reason', async ({
  page,
  signIn,
  control,
  board,
}) => {
  expect(hostile.length).toBeGreaterThan(55)
  const links = Object.fromEntries(hostile.map((url, at) => [`hostile${at}`, url]))
  const everyRow = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [at, { links }]))
  await control.faults([{ match: { path: 'talks.json' }, rewrite: { sessions: everyRow } }])
  await signIn('trainer')
  const elsewhere = requestsElsewhere(page, board)
  const before = (await control.requests()).length
  await openSample(page)
  const other = drawerOf(page).getByRole('group', { name: 'Other', exact: true })
  const more = other.getByRole('button', { name: /^Show all/ })
  await more.click()
  await expect(other.getByRole('button', { expanded: false })).toHaveCount(hostile.length)
  await other.evaluate((group) => {
    for (const button of group.querySelectorAll<HTMLElement>('button[aria-expanded]')) button.click()
  })
  await expect(other.getByText('leads outside this academy')).toHaveCount(hostile.length)
  expect(elsewhere).toEqual([])
  const requested = (await control.requests()).slice(before).map(({ path }) => path.split('?')[0])
  expect(requested.filter((path) => !ownRequests.test(path ?? ''))).toEqual([])
})

test(
  'no hostile address inside a response is followed, or shown as a picture',
  soakOnly,
  async ({ page, signIn, control, board }) => {
    await control.faults([
      {
        match: { path: 'coupons' },
        body: { coupons: hostile.map((link, i) => ({ name: `Coupon ${i}`, imageUrl: link, next: link })) },
      },
      {
        match: { path: 'talkPresentersDetails' },
        body: {
          talkPresentersDetails: hostile.map((link, i) => ({
            name: `P ${i}`,
            presenterImageUrl: link,
            links: { x: link },
          })),
        },
      },
    ])
    await signIn('trainer')
    const elsewhere = requestsElsewhere(page, board)
    const before = (await control.requests()).length
    await openSample(page)
    for (const name of ['Coupons', 'Presenters in detail']) {
      const region = await openRelation(page, name)
      await expect(region).toContainText(name === 'Coupons' ? 'Coupon 0' : 'P 0')
      await expect(region.getByRole('button', { name: /^Open/ })).toHaveCount(0)
      await expect(region.locator('img')).toHaveCount(0)
      for (const link of await region.getByRole('link').all()) {
        await expect(link).toHaveAttribute('href', /^https:/)
        await expect(link).toHaveAttribute('rel', /noreferrer/)
      }
    }
    expect(elsewhere).toEqual([])
    const requested = (await control.requests()).slice(before).map(({ path }) => path.split('?')[0])
    const relationPaths = /\/(coupons|talkPresentersDetails)\.json$/
    expect(
      requested.filter((path) => !ownRequests.test(path ?? '') && !relationPaths.test(path ?? '')),
    ).toEqual([])
  },
)

test(
  'no hostile address is loaded as a presenter’s picture',
  soakOnly,
  async ({ page, signIn, control, board }) => {
    const everyMember = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [at, { presenterImageUrl: hostile[at % hostile.length] }]),
    )
    await control.faults([{ match: { path: 'talks.json' }, rewrite: { sessionMembers: everyMember } }])
    await signIn('trainer')
    const elsewhere = requestsElsewhere(page, board)
    await openSample(page)
    for (let i = 0; i < 12; i += 1) await page.getByRole('button', { name: 'Next session' }).click()
    await expect(drawerOf(page)).toHaveCount(0)
    await expect(page.getByRole('dialog').locator('img')).toHaveCount(0)
    expect(elsewhere).toEqual([])
    expect((await control.requests()).filter(({ path }) => path.includes('/image/'))).toEqual([])
  },
)
