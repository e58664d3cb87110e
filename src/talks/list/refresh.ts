import { compareHead, isWhole } from './compare-head.ts'
import { keepEqual, listsOf, type ListState, type Received, type RefreshConfig } from './list-state.ts'
import { merge } from './merge.ts'
import { endPass, withNewHead } from './verify-pass.ts'

/**
 * The list after its head, the first page, has been read again. `shown` is the same object if nothing has changed. If the head does not
 * agree with the rest of the list, it is merged, no known session is removed, and a verify pass begins.
 */
export function refreshHead(state: ListState, received: Received, config: RefreshConfig): ListState {
  const { page, request, now } = received
  const [listed, list, shown] = listsOf(state)
  const head = { pages: [keepEqual(page, list, shown)], pageParams: [request] }
  const change = compareHead(list, head, now, shown)
  const next = merge(state, head, change, received, config)
  const doubtAt = change ? undefined : (state.doubtAt ?? now)
  if (isWhole(head)) return { shown: next, pass: undefined, doubtAt }
  const isBegun = !change && !state.pass
  const pass = state.pass ? withNewHead(state.pass, head, now) : isBegun ? head : undefined
  return endPass(
    { shown: next, pass, passAt: isBegun ? now : (state.passAt ?? now), doubtAt },
    listed,
    received,
    config,
  )
}
