import { noor } from '../../e2e/academy/people.ts'
import { usualScope } from '../../e2e/academy/browser-for-test.ts'
import { orgId } from '../../e2e/academy/options.ts'
import type { Site } from './open-site.ts'

/** ms from now to the anchor of an academy in which nothing is live or starts soon. */
const quiet = 3 * 3_600_000

interface TalksPage {
  readonly sessions: readonly unknown[]
  readonly talks: readonly unknown[]
  readonly meta: { readonly totalSessionsCount: string }
}

/** Fills the academy with so many talks. `isQuiet`: nothing is live or starts within two hours, so the board has no reason to refresh. */
export async function seed({ control }: Site, talks: number, isQuiet = true): Promise<void> {
  await control.seed({ talks, anchor: Date.now() + (isQuiet ? quiet : 0) })
}

/** How many sessions a page has to load until it shows `rows` talks, for each of `rows` (ascending), and how many there are. */
export async function sessionsFor(site: Site, rows: readonly number[]) {
  const token = await site.control.tokenFor(noor.userId, usualScope.replaceAll(',', ' '))
  const counts: number[] = []
  let [sessions, talks, total] = [0, 0, Infinity]
  while (sessions < total) {
    const address = `${site.addresses.board}/api/v4/${orgId}/talks.json?filter=5&limit=100&si=${sessions}`
    const page: TalksPage = await (
      await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    ).json()
    sessions += page.sessions.length
    talks += page.talks.length
    total = Number(page.meta.totalSessionsCount)
    while (counts.length < rows.length && talks >= (rows[counts.length] ?? 0)) counts.push(sessions)
  }
  return { counts: rows.map((_, at) => counts[at] ?? total), total }
}
