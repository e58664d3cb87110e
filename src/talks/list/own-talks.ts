import type { Person } from '../../auth/account/auth-state.ts'
import { memoizeLast } from '../../lib/memoize-last.ts'
import { sameOr } from '../../lib/same-or.ts'
import type { TalkList } from './growing-list.ts'
import { perPage } from './per-page.ts'
import { byStart, sessionRoleOf, type Talk } from '../talk.ts'

const ownOf = memoizeLast((person: Person) =>
  perPage(({ talks }) => talks.filter((talk) => sessionRoleOf(talk, person))),
)

let last: readonly Talk[] = []

/** The talks in which `person` takes part, in the board's order. The same array as before where they are the same. */
export function ownTalks(
  list: Pick<TalkList, 'pages' | 'byId'>,
  person: Person | undefined,
): readonly Talk[] {
  // A page may contain an older version of a talk than a later one.
  const own = new Set(person ? ownOf(person)(list).filter((talk) => list.byId.get(talk.id) === talk) : [])
  last = sameOr(last, [...own].sort(byStart))
  return last
}
