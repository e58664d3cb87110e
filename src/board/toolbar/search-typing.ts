import { replaceParams } from '../../address/address.ts'
import { createStore } from '../../lib/store.ts'

/** ms of debounce before the search text goes into the address: browsers rate-limit history changes. */
const debounceTime = 150

/** Search text that is not yet in the address; `undefined` where there is none. */
export const pendingQuery = createStore<string | undefined>(undefined)

let timer: ReturnType<typeof setTimeout> | undefined

/** Puts `value` into the address, debounced. */
export function setPendingQuery(value: string): void {
  cancelPendingQuery()
  pendingQuery.set(value)
  timer = setTimeout(() => {
    replaceParams({ q: value || undefined })
    cancelPendingQuery()
  }, debounceTime)
}

/** Drops text that is not in the address yet, because the query was changed in another way. */
export function cancelPendingQuery(): void {
  clearTimeout(timer)
  pendingQuery.set(undefined)
}
