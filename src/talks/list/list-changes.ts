import type { TalkList } from './growing-list.ts'

/** How many talks differ between two versions of a list. */
export interface ListChanges {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** Compares two versions of a list, of which talks that have not changed are the same objects. `undefined` if there is no difference. */
export function changesBetween(
  before: Pick<TalkList, 'talks'>,
  after: Pick<TalkList, 'talks'>,
): ListChanges | undefined {
  const known = new Map(before.talks.map((talk) => [talk.id, talk]))
  const kept = after.talks.filter(({ id }) => known.has(id))
  const added = after.talks.length - kept.length
  const removed = before.talks.length - kept.length
  const changed = kept.filter((talk) => known.get(talk.id) !== talk).length
  return added + removed + changed > 0 ? { added, changed, removed } : undefined
}
