import { expect } from '@playwright/test'
import { drawerOf, followRecordings, openRelation, openSample } from './sample.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

test('nested links can be followed, with a breadcrumb trail; Back goes one step up', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  await openSample(page)
  const drawer = drawerOf(page)
  await openRelation(page, 'Recent dates')
  const region = await followRecordings(page)
  const trail = region.getByRole('navigation', { name: 'Breadcrumb' })
  await expect(trail.getByRole('listitem')).toHaveText(['Recent dates', 'Recordings'])
  await page.goBack()
  await expect(trail).toHaveCount(0)
  await expect(region.getByRole('table')).toBeVisible()
  await followRecordings(page)
  await trail.getByRole('button', { name: 'Recent dates' }).click()
  await expect(trail).toHaveCount(0)
  await expect(drawer).toBeVisible()
})

test('Back and then Forward return to the same place, repeatedly', soakOnly, async ({ page, signIn }) => {
  await signIn('trainer')
  await openSample(page)
  const region = await openRelation(page, 'Recent dates')
  await followRecordings(page)
  const trail = region.getByRole('navigation', { name: 'Breadcrumb' })
  for (const _ of ['once', 'again']) {
    await page.goBack()
    await expect(trail).toHaveCount(0)
    await page.goForward()
    await expect(trail.getByRole('listitem')).toHaveText(['Recent dates', 'Recordings'])
    await expect(region).not.toContainText('Loading…')
  }
  await trail.getByRole('button', { name: 'Recent dates' }).click()
  await expect(trail).toHaveCount(0)
  await page.goBack()
  await expect(drawerOf(page)).toHaveCount(0)
})

test(
  'closing a nested resource closes the drawer at once, and Back does not reopen it',
  soakOnly,
  async ({ page, signIn, board }) => {
    await page.goto('/config.example.json')
    await signIn('trainer')
    await openSample(page)
    const drawer = drawerOf(page)
    await openRelation(page, 'Recent dates')
    const region = await followRecordings(page)
    await expect(region.getByRole('navigation')).toBeVisible()
    await drawer.getByRole('button', { name: 'Close' }).click()
    await expect(drawer).toHaveCount(0)
    await expect(page).toHaveURL(`${board}/`)
    await expect(page.getByRole('table')).toBeVisible()
  },
)

test(
  'closing a relation removes its steps from the history, and so does a reload',
  soakOnly,
  async ({ page, signIn }) => {
    await signIn('trainer')
    await openSample(page)
    await openRelation(page, 'Recent dates')
    await followRecordings(page)
    await drawerOf(page).getByRole('button', { name: 'Recent dates', exact: true }).first().click()
    await expect.poll(() => page.evaluate(() => history.state?.steps)).toBeUndefined()
    await openRelation(page, 'Recent dates')
    await followRecordings(page)
    await page.reload()
    await expect(drawerOf(page)).toBeVisible()
    await expect.poll(() => page.evaluate(() => history.state?.steps)).toBeUndefined()
    await page.goBack()
    await expect(drawerOf(page)).toHaveCount(0)
  },
)

test('following a link keeps the focus inside, and a denied link does not mark the relation as denied', async ({
  page,
  signIn,
  control,
}) => {
  await control.faults([{ match: { path: '/\\/talk\\/\\d+1?\\/recordings\\.json/' }, status: 403, body: {} }])
  await signIn('trainer')
  await openSample(page)
  const region = await openRelation(page, 'Recent dates')
  await followRecordings(page)
  await expect(region.getByRole('alert')).toContainText('You are not allowed to see this.')
  const isInside = () => region.evaluate((element) => element.contains(document.activeElement))
  expect(await isInside()).toBe(true)
  await page.goBack()
  await expect(region.getByRole('alert')).toHaveCount(0)
  await expect.poll(isInside).toBe(true)
  await page.getByRole('button', { name: 'Next session' }).click()
  const relationButton = page.getByRole('dialog').getByRole('button', { name: 'Recent dates' })
  await expect(relationButton).toBeVisible()
  await expect(relationButton).not.toHaveAccessibleDescription(/./)
})
