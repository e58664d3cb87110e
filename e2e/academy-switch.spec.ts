import { expect, type Page } from '@playwright/test'
import { choose, everything, expectBoard, first, openMenu, ownAcademies, second } from './academies.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

/** The talks whose rows are on screen. */
const talksOn = (page: Page) =>
  page.getByRole('row').evaluateAll((rows) => rows.flatMap((row) => row.getAttribute('data-talk') ?? []))

test.beforeEach(({ control }) => control.config(ownAcademies))

test('the account menu switches to another academy: its list, and no row of the first', async ({
  page,
  signIn,
  control,
}) => {
  await control.portals({ several: true })
  await signIn('admin', everything)
  await choose(page, first)
  await expectBoard(page, first)
  const before = new Set(await talksOn(page))
  expect(before.size).toBeGreaterThan(0)
  await openMenu(page)
  const academies = page.getByRole('radiogroup', { name: 'Academy' })
  await expect(academies.getByRole('radio', { name: first.name })).toBeChecked()
  await academies.getByRole('radio', { name: second.name }).check()
  await expectBoard(page, second)
  const after = await talksOn(page)
  expect(after.length).toBeGreaterThan(0)
  expect(after.filter((id) => before.has(id))).toEqual([])

  await academies.getByRole('radio', { name: second.name }).press('ArrowUp')
  await expectBoard(page, first)
  await expect(academies.getByRole('radio', { name: first.name })).toBeFocused()
  await page.reload()
  await expectBoard(page, first)
})

test(
  'a talk in the address is removed on switching to another academy',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.portals({ several: true })
    await control.faults([{ match: { path: `${first.id}/talks.json` }, status: 403, body: {} }])
    await signIn('trainer', '/?talk=404&x=1')
    await choose(page, first)
    await expect(page.getByRole('alert')).toBeVisible()
    await openMenu(page)
    await page.getByRole('radio', { name: second.name }).check()
    await expect(page.getByRole('status')).toHaveText(/^Showing (\d+) of \1$/)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(new URL(page.url()).search).toBe('?x=1')
  },
)

test('the role is shown as the academy reports it', async ({ page, signIn, control }) => {
  const portals = [
    { id: first.id, portalName: first.name, currentUserRole: '0' },
    { id: second.id, portalName: second.name, currentUserRole: 'Co-trainer' },
    { id: '300000000' },
  ]
  await control.faults([{ match: { path: 'portals.json' }, status: 200, body: { portals } }])
  await signIn('admin', everything)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await expect(button(first.name)).toHaveAccessibleDescription('Role 0')
  await expect(button(second.name)).toHaveAccessibleDescription('Role Co-trainer')
  await expect(button('Academy 300000000')).toHaveAccessibleDescription('')
  await choose(page, first)
  await openMenu(page)
  const radio = (name: string) => page.getByRole('radio', { name, exact: true })
  await expect(radio(first.name)).toHaveAccessibleDescription('Role 0')
  await expect(radio(second.name)).toHaveAccessibleDescription('Role Co-trainer')
})
