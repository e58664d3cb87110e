import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningAcademy, startAcademy } from '../academy-for-test.ts'
import { ask, tokenFor } from '../browser-for-test.ts'
import { amelia, jonas, noor } from '../people.ts'

type Row = Record<string, string>
interface Page {
  readonly sessions: (Row & { links: object })[]
  readonly sessionMembers: Row[]
  readonly meta: { readonly totalSessionsCount: string }
  readonly talks: (Row & { links: object })[]
  readonly runningTalks: Row[]
  readonly sessionCategories: Row[]
}

let academy: RunningAcademy
let admin: string
let trainer: string
let attendee: string
beforeAll(async () => {
  academy = await startAcademy()
  await academy.order('POST', 'clock', { frozen: true })
  await academy.order('POST', 'seed', { talks: 1240 })
  admin = await tokenFor(academy, noor)
  trainer = await tokenFor(academy, amelia)
  attendee = await tokenFor(academy, jonas)
})
afterAll(() => academy.close())

const path = (query: string) => `/api/v4/100000000/talks.json?${query}`

async function page(token: string, query: string): Promise<Page> {
  const response = await ask(academy.board, path(query), token)
  expect(response.status).toBe(200)
  return response.json()
}

async function all(token: string, filter: number): Promise<Page[]> {
  const first = await page(token, `filter=${filter}&limit=100&si=0`)
  const pages = [first]
  for (let si = 100; si < Number(first.meta.totalSessionsCount); si += 100) {
    pages.push(await page(token, `filter=${filter}&limit=100&si=${si}`))
  }
  return pages
}

const idsOf = (pages: readonly Page[]) => pages.flatMap(({ talks }) => talks.map(({ talkId }) => talkId))

describe('what each person sees', () => {
  test('the admin sees 1,240 talks of fewer than 1,000 sessions, each once', async () => {
    const ids = idsOf(await all(admin, 5))
    expect(ids).toHaveLength(1240)
    expect(new Set(ids).size).toBe(1240)
  })

  test('the trainer sees about 60 talks, the attendee about 12', async () => {
    const trainers = idsOf(await all(trainer, 1)).length
    expect(trainers).toBeGreaterThan(45)
    expect(trainers).toBeLessThan(75)
    const attendees = await all(attendee, 1)
    expect(idsOf(attendees).length).toBeGreaterThan(8)
    expect(idsOf(attendees).length).toBeLessThan(20)
    const roles = attendees
      .flatMap(({ sessionMembers }) => sessionMembers)
      .filter((row) => row['userId'] === jonas.userId)
    expect(new Set(roles.map((row) => row['role']))).toEqual(new Set(['3']))
  })

  test('the response has the shape of the API page: all values are text, with 21 and 31 links', async () => {
    const { sessions, talks } = await page(admin, 'filter=5')
    expect(sessions).toHaveLength(10)
    for (const { links, ...rest } of sessions) {
      expect(Object.keys(links)).toHaveLength(21)
      expect(Object.values(rest).every((value) => typeof value === 'string')).toBe(true)
    }
    for (const { links } of talks) expect(Object.keys(links)).toHaveLength(31)
  })

  test('the official sample is in both views, with its own links', async () => {
    for (const [token, filter] of [
      [admin, 5],
      [trainer, 1],
    ] as const) {
      const pages = await all(token, filter)
      const sample = pages.flatMap(({ sessions }) => sessions).find((row) => row['id'] === '4000000012345')
      expect(sample).toMatchObject({ name: 'Product photography basics', uniqueKey: 'kx7Qp2mZ' })
      expect(sample?.links).toMatchObject({
        sessionIntegration: '/api/v4/738510000000081259/session/4000000012345/sessionIntegration.json',
      })
    }
  })
})

describe('paging', () => {
  test('counts sessions; each comes with all its talks', async () => {
    const { sessions, talks } = await page(admin, 'filter=5&limit=100')
    expect(sessions).toHaveLength(100)
    expect(talks.length).toBeGreaterThan(100)
    expect(new Set(talks.map((row) => row['sessionId'])).size).toBeLessThanOrEqual(100)
  })

  test('returns at most 100 sessions, and none past the end', async () => {
    expect((await page(admin, 'filter=5&limit=500')).sessions).toHaveLength(100)
    const past = await page(admin, 'filter=5&si=5000')
    expect([past.sessions, past.talks, past.sessionMembers]).toEqual([[], [], []])
    expect(Number(past.meta.totalSessionsCount)).toBeGreaterThan(800)
  })

  test('returns the same academy for the same seed', async () => {
    const before = await page(admin, 'filter=5&limit=50&si=300')
    await academy.order('POST', 'seed', { talks: 1240 })
    expect(await page(admin, 'filter=5&limit=50&si=300')).toEqual(before)
  })
})

describe('refuses', () => {
  const refusal = async (token: string, address: string, init: RequestInit = {}) => {
    const headers = { authorization: `Zoho-oauthtoken ${token}` }
    const response = await fetch(academy.board + address, { headers, ...init })
    const { error } = await response.json()
    return [response.status, error.message]
  }

  test('bad tokens, scopes and roles', async () => {
    expect(await refusal('nonsense', path('filter=1'))).toEqual([401, 'INVALID_OAUTHTOKEN'])
    const narrow = await tokenFor(academy, noor, 'TrainerCentral.portalapi.READ')
    expect(await refusal(narrow, path('filter=1'))).toEqual([401, 'INVALID_OAUTHSCOPE'])
    expect(await refusal(trainer, path('filter=5'))).toEqual([403, 'UNAUTHORISED'])
  })

  test('bad addresses', async () => {
    expect(await refusal(admin, path('filter=1&sort=1'))).toEqual([400, 'EXTRA_PARAM_FOUND'])
    expect(await refusal(admin, path('filter=2'))).toEqual([400, 'PATTERN_NOT_MATCHED'])
    expect(await refusal(admin, path('filter=1&limit=-1'))).toEqual([400, 'PATTERN_NOT_MATCHED'])
    expect(await refusal(admin, '/api/v4/999/talks.json?filter=1')).toEqual([404, 'URL_RULE_NOT_CONFIGURED'])
    expect(await refusal(admin, path('filter=1'), { method: 'DELETE' })).toEqual([405, 'INVALID_METHOD'])
  })

  test('other origins than the board, on the API’s own origin', async () => {
    const headers = (origin: string) => ({ headers: { authorization: `Bearer ${admin}`, origin } })
    const boardResponse = await fetch(academy.api + path('filter=1'), headers(academy.board))
    expect(boardResponse.headers.get('access-control-allow-origin')).toBe(academy.board)
    expect(boardResponse.headers.get('access-control-expose-headers')).toBe('Retry-After, Date')
    const foreignResponse = await fetch(academy.api + path('filter=1'), headers('http://evil.example'))
    expect(foreignResponse.headers.has('access-control-allow-origin')).toBe(false)
    const preflight = await fetch(academy.api + path('filter=1'), {
      method: 'OPTIONS',
      ...headers(academy.board),
    })
    expect(preflight.headers.get('access-control-allow-headers')).toBe('Authorization')
  })
})

test('portals.json lists the one academy', async () => {
  const response = await ask(academy.board, '/api/v4/org/portals.json', trainer)
  expect(await response.json()).toMatchObject({
    portals: [{ id: '100000000', portalName: 'Zylker Academy' }],
  })
})

test('talks start, run and end as time passes', async () => {
  const soon = async () => {
    const { talks, runningTalks } = await page(trainer, 'filter=1')
    const nameOf = (talkId: string | undefined) => talks.find((row) => row['talkId'] === talkId)?.['name']
    return {
      names: talks.map((row) => row['name']),
      running: runningTalks.map((row) => nameOf(row['talkId'])),
    }
  }
  expect((await soon()).running).toEqual(['Lighting a small studio'])
  const everywhere = await page(admin, 'filter=5')
  expect(everywhere.runningTalks).toHaveLength(2)

  await academy.order('POST', 'clock', { advance: 5 * 60_000 })
  expect((await soon()).running).toEqual(['Lighting a small studio', 'Writing product stories that sell'])
  await academy.order('POST', 'clock', { advance: 40 * 60_000 })
  const later = await soon()
  expect(later.names).not.toContain('Lighting a small studio')
  expect(later.running).toEqual(['Writing product stories that sell', 'Portfolio reviews, one by one'])
  await academy.order('POST', 'clock', { advance: 3_600_000 })
  expect((await ask(academy.board, path('filter=1'), trainer)).status).toBe(401)
})
