import { expect } from '@playwright/test'
import { now } from './now.ts'
import { test } from './test.ts'
import { permanentFaults, temporaryFaults, incompleteResponses } from './fault-cases.ts'
import { alertIn, expectRecovered, expectCompleteList, listRequests, match, within } from './list-checks.ts'
import { soakOnly } from './tags.ts'

// Minutes of the page's fake clock pass here, some of them one second at a time.
test.describe.configure({ timeout: 240_000 })

const age = /Showing the list of \d\d:\d\d\./

for (const [name, fault, sentence] of temporaryFaults) {
  test(
    `${name}: is reported at the first load, and the board recovers`,
    soakOnly,
    async ({ page, control, signIn }) => {
      await page.clock.install({ time: now })
      await control.faults([{ match, ...fault }])
      await signIn('trainer')
      await expect(alertIn(page)).toContainText(sentence)
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
      await expectRecovered(page, control)
    },
  )

  test(
    `${name}: leaves the rows on screen, and shows their age`,
    soakOnly,
    async ({ page, control, signIn }) => {
      await page.clock.install({ time: now })
      await signIn('trainer')
      await expectCompleteList(page)
      await control.faults([{ match, ...fault }])
      await page.clock.fastForward(31_000)
      await within(page, 20, () => expect(alertIn(page)).toContainText(sentence, { timeout: 300 }))
      await expect(alertIn(page)).toContainText(age)
      await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
      await expect(page.getByRole('link', { name: /^Start / }).first()).toBeVisible()
      await expectRecovered(page, control)
    },
  )
}

for (const [name, fault, sentence] of permanentFaults) {
  test(`${name}: is reported, requested once, and a retry succeeds`, async ({ page, control, signIn }) => {
    await page.clock.install({ time: now })
    await control.faults([{ match, ...fault }])
    await signIn('trainer')
    await expect(alertIn(page)).toContainText(sentence)
    await page.clock.runFor(20_000)
    expect(await listRequests(control)).toHaveLength(1)
    await control.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectCompleteList(page)
  })
}

for (const [name, fault, sentence] of incompleteResponses) {
  test(
    `${name}: is cancelled at the deadline, and the board recovers`,
    soakOnly,
    async ({ page, control, signIn }) => {
      const ended: string[] = []
      page.on('requestfailed', (request) => {
        if (request.url().includes('talks.json')) ended.push(request.failure()?.errorText ?? '')
      })
      await page.clock.install({ time: now })
      await control.faults([{ match, ...fault }])
      await signIn('trainer')
      await expect.poll(() => listRequests(control)).toHaveLength(1)
      await page.clock.fastForward(15_000)
      await expect(alertIn(page)).toContainText(sentence)
      expect(ended).toEqual(['net::ERR_ABORTED'])
      await control.clearFaults()
      // The next attempt may be pending, and then its timeout has to pass first.
      await expectCompleteList(page, 60_000)
    },
  )
}

test('a first page that takes longer than five seconds is called slow', async ({ page, control, signIn }) => {
  const slow = page.getByText('The academy is answering slowly…')
  await page.clock.install({ time: now })
  await control.faults([{ match, hold: true }])
  await signIn('trainer')
  // It is a part of the chunk that has the search too.
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Loading sessions…')
  await page.clock.runFor(5000)
  await expect(slow).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Loading sessions…')
  await control.clearFaults()
  await expectCompleteList(page)
  await expect(slow).toHaveCount(0)
})

test('T07 headers that never come leave the rows on screen, and show their age', async ({
  page,
  control,
  signIn,
}) => {
  await page.clock.install({ time: now })
  await signIn('trainer')
  await expectCompleteList(page)
  const before = (await listRequests(control)).length
  await control.faults([{ match, hang: true }])
  await page.clock.fastForward(31_000)
  await expect.poll(() => listRequests(control)).toHaveLength(before + 1)
  await page.clock.fastForward(15_000)
  await expect(alertIn(page)).toContainText('takes too long')
  await expect(alertIn(page)).toContainText(age)
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  await control.clearFaults()
  await expectCompleteList(page, 60_000)
})
