import { expect, type Page } from '@playwright/test'
import {
  choose,
  everything,
  expectBoard,
  first,
  requestedAcademies,
  openMenu,
  ownAcademies,
  question,
  second,
} from './academies.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

const stored = (page: Page) =>
  page.evaluate(() => Object.keys(sessionStorage).length + Object.keys(localStorage).length)

test.beforeEach(({ control }) => control.config(ownAcademies))

test('the only academy is used without a choice', soakOnly, async ({ page, signIn, control }) => {
  await signIn('admin', everything)
  await expectBoard(page, first)
  expect((await control.requests()).map(({ path }) => path)).toContain('/api/v4/org/portals.json')
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await openMenu(page)
  await expect(page.getByRole('radiogroup', { name: 'Academy' })).toHaveCount(0)
})

test('a person of several academies chooses one, by keyboard too, and the board opens scrolled to its top', async ({
  page,
  signIn,
  control,
}) => {
  await control.portals({ several: true })
  await signIn('admin', everything)
  await expect(question(page)).toBeVisible()
  expect(await requestedAcademies(control)).toEqual([])
  await page.getByRole('button', { name: second.name, exact: true }).press('Enter')
  await expectBoard(page, second)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('the chosen academy is remembered, also after the sign-in ends', async ({
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
  expect(new Set(await requestedAcademies(control))).toEqual(new Set([second.id]))
})

test(
  'a remembered academy to which the person does not belong is forgotten and never requested',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.portals({ several: true })
    await signIn('admin', everything)
    await choose(page, second)
    await expectBoard(page, second)
    const before = (await requestedAcademies(control)).length
    const portals = [
      { id: first.id, portalName: first.name },
      { id: '300000000', portalName: 'Another one' },
    ]
    await control.faults([{ match: { path: 'portals.json' }, status: 200, body: { portals } }])
    await page.reload()
    await expect(question(page)).toBeVisible()
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect((await requestedAcademies(control)).length).toBe(before)
  },
)

test(
  'signing out forgets the chosen academy, and the next person has to choose',
  soakOnly,
  async ({ page, context, signIn, control }) => {
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
  },
)

test(
  'if the list of academies fails, a message and a retry are shown',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.faults([{ match: { path: 'portals.json' }, status: 500, body: {} }])
    await signIn('admin', everything)
    await expect(page.getByRole('alert')).toContainText(
      'The academy’s server has a problem. Try again later.',
    )
    await control.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectBoard(page, first)
  },
)

test(
  'an error of one academy does not affect the others; if all fail, an error is shown',
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
