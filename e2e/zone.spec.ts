import { expect } from '@playwright/test'
import { dayHeader } from './day-header.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

const minute = 60_000

test('the time zone can be chosen: mine, one of the sessions’, or any other; days and times change with it', async ({
  page,
  signIn,
  control,
}) => {
  // 23:30 in Berlin, which is the next day in Tokyo.
  const now = Date.UTC(2026, 10, 25, 22)
  await control.oneTalkAt(now + 30 * minute, now)
  await page.clock.install({ time: now })
  await signIn('trainer')
  const zone = page.getByRole('combobox', { name: 'Time zone' })
  const table = page.getByRole('table')
  await expect(zone.locator('option').first()).toHaveText('Mine: Europe/Berlin')
  await expect(table.getByRole('rowheader', { name: dayHeader })).toContainText(
    'Today, Wednesday 25 November',
  )
  await expect(table).toContainText('23:30')
  await zone.selectOption('Asia/Tokyo')
  await expect(page).toHaveURL(/[?&]tz=Asia\/Tokyo/)
  await expect(page.getByText('Times in Japan Standard Time')).toBeVisible()
  await expect(table).toContainText('07:30')
  await expect(table.getByRole('rowheader', { name: dayHeader })).toContainText('Today, Thursday 26 November')
  await zone.selectOption('Europe/Berlin')
  await expect(page).not.toHaveURL(/[?&]tz=/)
})

test.describe('with the browser’s own Date, which a fake clock would replace', () => {
  test.use({ clockStopped: false })

  test('D14 if the browser has no time zone, times are in UTC, with a notice', async ({ page, signIn }) => {
    await page.addInitScript(() => {
      const { prototype } = Intl.DateTimeFormat
      const { resolvedOptions } = prototype
      prototype.resolvedOptions = function () {
        const options = resolvedOptions.call(this)
        return options.timeZone === 'Europe/Berlin' ? { ...options, timeZone: 'Etc/Unknown' } : options
      }
    })
    await signIn('trainer')
    await expect(page.getByText('Your browser reports no time zone. Times are in UTC.')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('UTC')
  })
})

test('the time zones of the sessions are listed before all others', soakOnly, async ({ page, signIn }) => {
  await signIn('trainer')
  const zone = page.getByRole('combobox', { name: 'Time zone' })
  const first = zone.locator('optgroup').first()
  await expect(first).toHaveAttribute('label', 'Zones of these sessions')
  await expect(first.locator('option', { hasText: 'Asia/Kolkata' })).toHaveCount(1)
  await expect(zone.locator('option', { hasText: 'Pacific/Auckland' })).toHaveCount(1)
})

test('a chip and the drawer show a session’s local time if it differs, on phones too', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  const row = (name: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name, exact: true }) })
      .first()
  await expect(row('Writing product stories that sell')).toContainText('India Time')
  await expect(row('Lighting a small studio')).not.toContainText('Time')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(row('Writing product stories that sell').getByText('India Time')).toBeVisible()
  await page.getByRole('button', { name: 'Writing product stories that sell', exact: true }).first().click()
  await expect(page.getByRole('dialog')).toContainText(/Scheduled in Asia\/Kolkata: .*\d\d:\d\d India Time/)
})

test(
  'if a session’s local day differs, the chip shows it; UTC can be chosen',
  soakOnly,
  async ({ page, signIn, control }) => {
    // Wednesday, 20:00 UTC, which is Thursday, 01:30 in India.
    const now = Date.UTC(2026, 10, 25, 19, 30)
    await control.oneTalkAt(now + 30 * minute, now)
    await control.clearFaults()
    const times = { scheduledTime: String(now + 30 * minute), scheduledEndTime: String(now + 90 * minute) }
    const session = { ...times, timezone: 'Asia/Kolkata' }
    await control.faults([
      {
        match: { path: 'talks.json' },
        rewrite: { sessions: { 0: session }, talks: { 0: times }, runningTalks: [] },
      },
    ])
    await page.clock.install({ time: now })
    await signIn('trainer')
    await expect(page.getByRole('table')).toContainText(/Thu,? 01:30 India Time/)
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('UTC')
    await expect(page.getByRole('table')).toContainText('20:00')
  },
)

test(
  'in the hour that repeats at the end of daylight saving, each end of a time has its zone',
  soakOnly,
  async ({ page, signIn, control }) => {
    // Clocks in Berlin go back from 03:00 to 02:00 an hour after this.
    const now = Date.UTC(2026, 9, 25, 0)
    await control.oneTalkAt(now + 30 * minute, now)
    await page.clock.install({ time: now })
    await signIn('trainer')
    await expect(page.getByRole('table')).toContainText('02:30 CEST – 02:30 CET')
    await expect(page.getByRole('table')).not.toContainText('GMT')
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('UTC')
    await expect(page.getByRole('table')).toContainText('00:30–01:30')
  },
)

test('today becomes yesterday at midnight in the chosen time zone', async ({ page, signIn, control }) => {
  // Five minutes to midnight in Kathmandu, where clocks are 5 h 45 min ahead.
  const now = Date.UTC(2026, 10, 25, 18, 10)
  await control.oneTalkAt(now + 3 * minute, now)
  await page.clock.install({ time: now })
  await signIn('trainer', '/?tz=Asia/Kathmandu')
  const header = page.getByRole('table').getByRole('rowheader', { name: dayHeader })
  await expect(header).toContainText('Today, Wednesday 25 November')
  await page.clock.runFor(5.5 * minute)
  await expect(header).toContainText('Yesterday, Wednesday 25 November')
})

test(
  'the weekday of a time at which a link opens is left out from midnight of that day',
  soakOnly,
  async ({ page, signIn, control }) => {
    const now = Date.UTC(2026, 10, 25, 18, 10)
    await control.oneTalkAt(now + 150 * minute, now)
    await page.clock.install({ time: now })
    await signIn('trainer', '/?tz=Asia/Kathmandu')
    const row = page.getByRole('row').filter({ has: page.getByRole('link') })
    await expect(row).toContainText('Opens Thu 01:25')
    await page.clock.runFor(5.5 * minute)
    await expect(row).toContainText('Opens 01:25')
  },
)
