import { createStore, type Store } from '../lib/store.ts'

const key = 'callboard-academy'

/**
 * The number of the academy that was chosen last. It outlives the page where the browser lets it: `storage` may be of no use, and
 * merely touching it may throw. Whether it is an academy of whoever is signed in is for the reader to find out.
 */
export function createChosenAcademy(storage: () => Storage): Store<string | undefined> {
  const chosen = createStore(attempt(() => storage().getItem(key)) ?? undefined)
  return {
    ...chosen,
    set(orgId) {
      attempt(() => (orgId === undefined ? storage().removeItem(key) : storage().setItem(key, orgId)))
      chosen.set(orgId)
    },
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
