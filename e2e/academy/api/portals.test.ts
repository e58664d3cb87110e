import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningAcademy, startAcademy } from '../academy-for-test.ts'
import { ask, tokenFor } from '../browser-for-test.ts'
import { amelia, jonas, noor, type Person } from '../people.ts'

let academy: RunningAcademy
beforeAll(async () => {
  academy = await startAcademy()
})
afterAll(() => academy.close())
beforeEach(() => academy.order('POST', 'reset'))

const list = (orgId: string, filter = 1) => `/api/v4/${orgId}/talks.json?filter=${filter}&limit=100`
const several = { several: true }

async function readerFor(person: Person) {
  const token = await tokenFor(academy, person)
  return async (path: string) => {
    const response = await ask(academy.board, path, token)
    return { status: response.status, body: await response.json() }
  }
}

test('there is one academy until several are ordered, and one again after a reset', async () => {
  const portals = async () => (await (await readerFor(noor))('/api/v4/org/portals.json')).body.portals
  const partners = async () => (await (await readerFor(noor))(list('200000000'))).status
  const first = { id: '100000000', portalName: 'Zylker Academy', currentUserRole: '0', isDefault: 'true' }
  expect(await portals()).toEqual([expect.objectContaining(first)])
  expect(await partners()).toBe(404)

  await academy.order('POST', 'portals', several)
  const second = { id: '200000000', portalName: 'Zylker Partners', currentUserRole: '1', isDefault: 'false' }
  expect(await portals()).toEqual([expect.objectContaining(first), expect.objectContaining(second)])
  expect(await partners()).toBe(200)

  await academy.order('POST', 'reset')
  expect(await portals()).toHaveLength(1)
  expect(await partners()).toBe(404)
})

test.each([amelia, noor, jonas])(
  '$firstName sees twelve other talks in the second academy',
  async (person) => {
    await academy.order('POST', 'portals', several)
    const read = await readerFor(person)
    const [first, second] = [(await read(list('100000000'))).body, (await read(list('200000000'))).body]
    expect(second.talks).toHaveLength(12)
    const both = (field: string) =>
      [...first.sessions, ...second.sessions].map((row: Record<string, string>) => row[field])
    expect(new Set(both('id')).size).toBe(first.sessions.length + second.sessions.length)
    for (const { orgId, name, joinURL } of second.sessions) {
      expect([orgId, name]).toEqual(['200000000', expect.stringMatching(/, for partners$/)])
      expect(new URL(joinURL).origin).toBe('https://zylkeracademy.trainercentral.com')
    }
  },
)

test('an admin of the second academy sees all of it', async () => {
  await academy.order('POST', 'portals', several)
  expect((await (await readerFor(amelia))(list('200000000', 5))).status).toBe(200)
  expect((await (await readerFor(noor))(list('200000000', 5))).status).toBe(403)
})

test('links of the second academy stay in it, and each returns a resource', async () => {
  await academy.order('POST', 'portals', several)
  const read = await readerFor(amelia)
  const page = (await read(list('200000000'))).body
  const links: string[] = [page.sessions[0], page.talks[0]].flatMap((row) => Object.values(row.links))
  expect(links).toHaveLength(52)
  for (const link of links) {
    const { status, body } = await read(link)
    expect([link, status]).toEqual([expect.stringMatching(/^\/api\/v4\/200000000\//), 200])
    expect(JSON.stringify(body)).not.toContain('/api/v4/100000000/')
  }
})

test('new seed data replaces that of both academies', async () => {
  await academy.order('POST', 'portals', several)
  const anchor = Date.now() + 1000 * 86_400_000
  await academy.order('POST', 'seed', { talks: 1, anchor })
  const { talks } = (await (await readerFor(amelia))(list('200000000'))).body
  for (const { scheduledTime } of talks) expect(Number(scheduledTime)).toBeGreaterThan(anchor)
})
