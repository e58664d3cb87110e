import type { Page } from '@playwright/test'
import {
  choose,
  everything,
  expectBoard,
  first,
  listsAsked,
  openMenu,
  ownAcademies,
  question,
  second,
} from './academies.ts'
import { expect, test } from './test.ts'
import { soakOnly } from './tags.ts'

const stored = (page: Page) =>
  page.evaluate(() => Object.keys(sessionStorage).length + Object.keys(localStorage).length)

test.beforeEach(({ control }) => control.config(ownAcademies))

test('the only academy is taken without a question', async ({ page, signIn, control }) => {
  await signIn('admin', everything)
  await expectBoard(page, first)
  expect((await control.requests()).map(({ path }) => path)).toContain('/api/v4/org/portals.json')
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await openMenu(page)
  await expect(page.getByRole('radiogroup', { name: 'Academy' })).toHaveCount(0)
})

test('of several one chooses, by keyboard too, and goes on at the top of the board', async ({
  page,
  signIn,
  control,
}) => {
  await control.portals({ several: true })
  await signIn('admin', everything)
  await expect(question(page)).toBeVisible()
  expect(await listsAsked(control)).toEqual([])
  await page.getByRole('button', { name: second.name, exact: true }).press('Enter')
  await expectBoard(page, second)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('the choice is remembered, and outlives a sign-in that ends', async ({
  page,
  context,
  signIn,
  control,
}) => {
  await control.portals({ several: true })
  await signIn('admin', everything)
  await choose(page, second)
  await expectBoard(page, second)
  await page.reload()
  await expectBoard(page, second)
  await control.revokeTokens()
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('Your sign-in has ended.')
  await context.clearCookies()
  await signIn('admin', everything)
  await expectBoard(page, second)
  expect(new Set(await listsAsked(control))).toEqual(new Set([second.id]))
})

test('an academy that one does not belong to is forgotten, and never asked for', async ({
  page,
  signIn,
  control,
}) => {
  await control.portals({ several: true })
  await signIn('admin', everything)
  await choose(page, second)
  await expectBoard(page, second)
  const before = (await listsAsked(control)).length
  const portals = [
    { id: first.id, portalName: first.name },
    { id: '300000000', portalName: 'Another one' },
  ]
  await control.faults([{ match: { path: 'portals.json' }, status: 200, body: { portals } }])
  await page.reload()
  await expect(question(page)).toBeVisible()
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
  expect((await listsAsked(control)).length).toBe(before)
})

test('a sign-out leaves nothing of the choice, and the next person is asked', async ({
  page,
  context,
  signIn,
  control,
}) => {
  await control.portals({ several: true })
  await signIn('admin', everything)
  await choose(page, second)
  await expectBoard(page, second)
  await openMenu(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(page).toHaveTitle('Callboard')
  await expect.poll(() => stored(page)).toBe(0)
  await context.clearCookies()
  await signIn('trainer')
  await expect(question(page)).toBeVisible()
})

test('academies that cannot be listed: a sentence, and another try', async ({ page, signIn, control }) => {
  await control.faults([{ match: { path: 'portals.json' }, status: 500, body: {} }])
  await signIn('admin', everything)
  await expect(page.getByRole('alert')).toContainText('The academy’s server has a problem. Try again later.')
  await control.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectBoard(page, first)
})

test(
  'one academy that cannot be read takes nothing from the others; none that can is trouble',
  soakOnly,
  async ({ page, signIn, control }) => {
    const match = { path: 'portals.json' }
    await control.faults([{ match, status: 200, body: { portals: [{ id: 'org' }, null] } }])
    await signIn('admin', everything)
    await expect(page.getByRole('alert')).toContainText('cannot be read')
    await control.clearFaults()
    const portals = [null, { id: Number(first.id), portalName: first.name }]
    await control.faults([{ match, status: 200, body: { portals } }])
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectBoard(page, first)
  },
)
