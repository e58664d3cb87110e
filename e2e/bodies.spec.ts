import { expect, type Page } from '@playwright/test'
import { expectNoViolations } from './axe.ts'
import { accepted, pageWith, refused, session, skipped, textWith } from './body-cases.ts'
import { test } from './console-error-test.ts'
import { soakOnly } from './tags.ts'

const match = { path: 'talks.json' }
const rows = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
const names = (page: Page) => rows(page).getByRole('button')

// One of each kind. All of them are tested in client/bodies.test.ts.
for (const [name, fault, sentence] of refused.slice(0, 1)) {
  test(`${name} shows an error, and a retry succeeds`, async ({ page, control, signIn }) => {
    await control.faults([{ match, ...(await fault()) }])
    await signIn('trainer')
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(page.getByRole('table')).toHaveCount(0)
    await control.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(names(page).first()).toBeVisible()
  })
}

for (const [name, body, shown, lost] of skipped.slice(0, 1)) {
  test(`${name}: the other sessions are shown, and those that cannot be read are counted and listed`, async ({
    page,
    control,
    signIn,
  }) => {
    await control.faults([{ match, body }])
    await signIn('trainer')
    await expect(names(page)).toHaveText([...shown])
    await expect(page.getByText('Nothing coming up')).toHaveCount(0)
    const sentence = `${lost} session${lost === 1 ? '' : 's'} could not be read.`
    await expect(page.getByRole('main')).toContainText(sentence)
    await expect(page.getByRole('status')).toContainText('Some could not be read.')
    await expect(page.getByRole('alert')).toHaveCount(0)
    const reveal = page.getByRole('button', { name: 'Show them' })
    await expect(reveal).toHaveAttribute('aria-expanded', 'false')
    await reveal.click()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(lost)
    await expectNoViolations(page)
    await page.getByRole('button', { name: 'Hide them' }).click()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0)
  })
}

for (const [name, fault, shown] of accepted.slice(0, 1)) {
  test(`${name} is accepted`, soakOnly, async ({ page, control, signIn }) => {
    await control.faults([{ match, ...fault }])
    await signIn('trainer')
    await expect(names(page)).toHaveText([...shown])
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByText('could not be read')).toHaveCount(0)
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  })
}

for (const [name, id, body] of [
  ['B25 an id that is a number becomes a string', '5', pageWith({ sessions: [session(5)], talks: [] })],
  [
    'B26 an id beyond 2^53 stays exact',
    '9007199254740993',
    textWith('"1"', '9007199254740993', { sessions: [session('1')] }),
  ],
  ['B27 an id "__proto__" is an ordinary id', '__proto__', pageWith({ sessions: [session('__proto__')] })],
] as const) {
  test(name, soakOnly, async ({ page, control, signIn }) => {
    await control.faults([{ match, body }])
    await signIn('trainer')
    await names(page).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(new URL(page.url()).searchParams.get('talk')).toBe(id)
    await page.reload()
    await expect(page.getByRole('dialog', { name: /^Session/ })).toContainText('Presenters')
  })
}
