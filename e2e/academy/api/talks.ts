import type { Call, Reply } from '../http/exchange.ts'
import { json } from '../http/exchange.ts'
import type { Person } from '../people.ts'
import { talksPage } from '../data/talks-page.ts'
import type { Timetable, View } from '../data/timetable.ts'
import { apiError } from './api-error.ts'

/** The most sessions that the server returns, whatever `limit` is. */
const maxLimit = 100
const usual = 10
const parameters = new Set(['filter', 'limit', 'si'])

/** `GET /api/v4/<orgId>/talks.json`: sessions `si` to `si + limit`, each with all its upcoming talks. */
export function talks(call: Call, person: Person, timetable: Timetable, now: number): Reply {
  const { searchParams } = call.url
  if ([...searchParams.keys()].some((name) => !parameters.has(name)))
    return apiError(call, 400, 'EXTRA_PARAM_FOUND')
  const filter = searchParams.get('filter')
  const limit = searchParams.get('limit') ?? String(usual)
  const start = searchParams.get('si') ?? '0'
  const wellFormed = [limit, start].every((text) => /^\d{1,9}$/.test(text)) && Number(limit) > 0
  if (!wellFormed || (filter !== '1' && filter !== '5')) return apiError(call, 400, 'PATTERN_NOT_MATCHED')
  if (filter === '5' && !person.isAdmin) return apiError(call, 403, 'UNAUTHORISED')

  const view: View = filter === '5' ? { kind: 'academy' } : { kind: 'mine', userId: person.userId }
  const sessions = timetable.list(view, now)
  const si = Number(start)
  return json(
    200,
    talksPage(sessions.slice(si, si + Math.min(Number(limit), maxLimit)), sessions.length, now),
  )
}
