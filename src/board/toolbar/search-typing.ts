import { replaceParams } from '../../address/address.ts'
import { createStore } from '../../lib/store.ts'

/** ms of debounce before typed text goes into the address: browsers rate-limit history changes. */
const debounceTime = 150

/** Text that is typed and not yet in the address; `undefined` where there is none. */
export const typed = createStore<string | undefined>(undefined)

let timer: ReturnType<typeof setTimeout> | undefined

/** Puts `value` into the address, debounced. */
export function type(value: string): void {
  forgetTyped()
  typed.set(value)
  timer = setTimeout(() => {
    replaceParams({ q: value || undefined })
    forgetTyped()
  }, debounceTime)
}

/** Drops text that is not in the address yet, because the query was changed in another way. */
export function forgetTyped(): void {
  clearTimeout(timer)
  typed.set(undefined)
}
