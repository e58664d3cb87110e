import { expect, type Page } from '@playwright/test'
import { pageWith, session } from './body-cases.ts'
import { test } from './console-error-test.ts'
import { soakOnly } from './tags.ts'

const match = { path: 'talks.json' }
const rows = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })

test('B35 a time is parsed or unknown, never invalid', async ({ page, control, signIn }) => {
  const at = Date.UTC(2027, 0, 12, 9)
  const times = [at, String(at), '2027-01-12T10:00:00+01:00', '', '-1', '0', 1e20, '2027-01-12T10:00:00']
  const sessions = times.map((scheduledTime, n) =>
    session(String(n), { scheduledTime, scheduledEndTime: '-1' }),
  )
  await control.faults([{ match, body: pageWith({ sessions, meta: { totalSessionsCount: '8' } }) }])
  await signIn('trainer')
  await expect(rows(page).filter({ hasText: '10:00' })).toHaveCount(3)
  await expect(rows(page).filter({ hasText: 'No time set' })).toHaveCount(5)
  await expect(page.getByRole('table')).not.toContainText('Invalid')
})

test('B36 an end before the start is marked', soakOnly, async ({ page, control, signIn }) => {
  const scheduledEndTime = String(Date.UTC(2001, 0))
  await control.faults([
    { match, body: pageWith({ sessions: [session('1', { scheduledEndTime }), session('2')] }) },
  ])
  await signIn('trainer')
  await expect(rows(page).filter({ hasText: 'ends before it starts' })).toHaveCount(1)
  await rows(page).getByRole('button').first().click()
  await expect(page.getByRole('dialog')).toContainText('ends before it starts')
})

test(
  'B37 instants are right at daylight saving changes, and unknown zones are ignored',
  soakOnly,
  async ({ page, control, signIn }) => {
    const starts = [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 0, 30), Date.UTC(2027, 9, 31, 1, 30)]
    const sessions = starts.map((start, n) =>
      session(String(n), {
        scheduledTime: start,
        scheduledEndTime: '-1',
        timezone: n ? 'Europe/Berlin' : 'Mars/Olympus',
      }),
    )
    await control.faults([{ match, body: pageWith({ sessions, meta: { totalSessionsCount: '3' } }) }])
    await signIn('trainer')
    await expect(rows(page).getByRole('time')).toContainText(['03:00', '02:30', '02:30'])
  },
)
