import { noor } from '../../e2e/academy/people.ts'
import { usualScope } from '../../e2e/academy/browser-for-test.ts'
import { orgId } from '../../e2e/academy/options.ts'
import type { Site } from './open-site.ts'

/** ms from now to the anchor of an academy in which nothing is live or starts soon. */
const quiet = 3 * 3_600_000

interface TalksPage {
  readonly sessions: readonly { readonly id: string; readonly name: string }[]
  readonly sessionMembers: readonly { readonly sessionId: string; readonly name: string }[]
  readonly talks: readonly unknown[]
  readonly meta: { readonly totalSessionsCount: string }
}

/** Fills the academy with so many talks. `isQuiet`: nothing is live or starts within two hours, so the board has no reason to refresh. */
export async function seed({ control }: Site, talks: number, isQuiet = true): Promise<void> {
  await control.seed({ talks, anchor: Date.now() + (isQuiet ? quiet : 0) })
}

/** Fills the academy with 600 talks, the first of which begins in three days: nothing changes while a page's clock is moved by hours. */
export const seedLater = ({ control }: Site): Promise<void> =>
  control.seed({ talks: 600, anchor: Date.now() + 72 * 3_600_000 })

/** How many sessions a page has to load until it shows `rows` talks, for each of `rows` (ascending), and how many there are. */
export async function sessionsFor(site: Site, rows: readonly number[]) {
  const counts: number[] = []
  let [sessions, talks, total] = [0, 0, Infinity]
  const read = await reader(site)
  while (sessions < total) {
    const page = await read(sessions)
    sessions += page.sessions.length
    talks += page.talks.length
    total = Number(page.meta.totalSessionsCount)
    while (counts.length < rows.length && talks >= (rows[counts.length] ?? 0)) counts.push(sessions)
  }
  return { counts: rows.map((_, at) => counts[at] ?? total), total }
}

/** A frequent letter that is neither in the name of the first session nor in those of its members: searching for it changes the list. */
export async function absentLetter(site: Site): Promise<string> {
  const { sessions, sessionMembers } = await (await reader(site))(0)
  const [first] = sessions
  const members = sessionMembers.filter(({ sessionId }) => sessionId === first?.id)
  const text = [first, ...members].map((one) => one?.name.toLowerCase()).join(' ')
  return (
    ['e', 'a', 't', 'o', 'i', 'n', 's', 'r', 'l', 'c', 'd', 'u'].find((one) => !text.includes(one)) ?? 'm'
  )
}

async function reader({ control, addresses }: Site) {
  const token = await control.tokenFor(noor.userId, usualScope.replaceAll(',', ' '))
  return async (si: number): Promise<TalksPage> => {
    const address = `${addresses.board}/api/v4/${orgId}/talks.json?filter=5&limit=100&si=${si}`
    return (await fetch(address, { headers: { authorization: `Bearer ${token}` } })).json()
  }
}
