import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { relations } from '../src/words/en/relations.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

interface Linked {
  readonly links: Readonly<Record<string, string>>
}
interface Sample {
  readonly sessions: readonly Linked[]
  readonly talks: readonly Linked[]
}

const sample: Sample = JSON.parse(
  readFileSync(new URL('academy/official-sample.json', import.meta.url), 'utf8'),
)
const linksOf = (rows: readonly Linked[]) => Object.entries(rows[0]?.links ?? {})
const all = [...linksOf(sample.sessions), ...linksOf(sample.talks)]

/** Some relations and the group in which each is. */
const groups = {
  People: ['Presenters in detail', 'Audience', 'Access requests', 'Breakout rooms'],
  'Materials & recordings': ['Materials', 'Resources', 'Presentation', 'Recordings'],
  Engagement: ['Polls', 'Questions', 'Chats', 'Ratings', 'Tests'],
  'Registration & payment': ['Registration settings', 'Tickets', 'Coupons', 'Payment'],
  'Settings & mail': ['Session settings', 'Mail templates', 'Reminders', 'Integrations'],
  'Certificates & analytics': ['Certificates', 'Analytics', 'Test analytics'],
}

test(
  'all 52 links of the official page return something, from both link maps, under their names and in their groups',
  soakOnly,
  async ({ page, signIn, control }) => {
    expect(all).toHaveLength(52)
    await signIn('trainer')
    await page.getByRole('button', { name: 'Product photography basics', exact: true }).first().click()
    const drawer = page.getByRole('dialog')
    for (const [group, members] of Object.entries(groups)) {
      for (const name of members) {
        await expect(
          drawer.getByRole('group', { name: group }).getByRole('button', { name, exact: true }),
        ).toBeVisible()
      }
    }
    await expect(drawer.getByRole('group', { name: 'Other', exact: true })).toHaveCount(0)
    const names = new Map<string, string>(Object.entries(relations.names))
    for (const relation of new Set(all.map(([one]) => one))) {
      const name = names.get(relation) ?? ''
      await drawer.getByRole('button', { name, exact: true }).click()
      const region = drawer.getByRole('region', { name, exact: true })
      await expect(region.getByText('Loading…')).toHaveCount(0)
      await expect(region).not.toBeEmpty()
      await expect(region.getByRole('alert')).toHaveCount(0)
      const sources = all.filter(([one]) => one === relation).length
      await expect(region.getByRole('heading', { name: /^(This date|The session)$/ })).toHaveCount(
        sources > 1 ? 2 : 0,
      )
    }
    const requested = new Set((await control.requests()).map(({ path }) => path))
    const [refused, followed] = [true, false].map((wrong) =>
      all.filter(([, link]) => link.includes('/738510') === wrong).map(([, link]) => link),
    )
    expect(refused).toHaveLength(1)
    expect(followed?.filter((link) => !requested.has(link))).toEqual([])
    expect(refused?.filter((link) => requested.has(link))).toEqual([])
  },
)

test(
  'an unknown relation is last, has a readable name, and opens',
  soakOnly,
  async ({ page, signIn, control }) => {
    const links = { roomBookings: '/api/v4/100000000/coupons.json', '<b>x</b>': '/api/v4/666/x.json' }
    const everyRow = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [at, { links }]))
    await control.faults([{ match: { path: 'talks.json' }, rewrite: { sessions: everyRow } }])
    await signIn('trainer')
    await page.getByRole('button', { name: 'Product photography basics', exact: true }).first().click()
    const other = page.getByRole('dialog').getByRole('group', { name: 'Other', exact: true })
    await other.getByRole('button', { name: 'Room bookings' }).click()
    await expect(other.getByRole('region', { name: 'Room bookings' }).getByRole('table')).toBeVisible()
    await other.getByRole('button', { name: '<b>x</b>' }).click()
    await expect(other.getByRole('region', { name: '<b>x</b>' })).toContainText('leads outside this academy')
  },
)
