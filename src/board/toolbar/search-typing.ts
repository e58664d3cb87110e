import { replaceParams } from '../../address/address.ts'
import { createStore } from '../../lib/store.ts'

/** ms of rest after which what is typed is searched for: browsers limit how often an address may change. */
const rest = 150

/** What is typed and not yet searched for; `undefined` where the address has it all. */
export const typed = createStore<string | undefined>(undefined)

let timer: ReturnType<typeof setTimeout> | undefined

/** Searches for `value` when no more is typed for a moment. */
export function type(value: string): void {
  forgetTyped()
  typed.set(value)
  timer = setTimeout(() => {
    replaceParams({ q: value || undefined })
    forgetTyped()
  }, rest)
}

/** What was typed is not searched for any more: somebody asked for something else since. */
export function forgetTyped(): void {
  clearTimeout(timer)
  typed.set(undefined)
}
