import type { TableFeatures } from '@tanstack/react-table'
import { invariant } from '../../lib/invariant.ts'

/**
 * What the table keeps its state in. Without features it has none that could change, so nobody needs to be told of it; the store of
 * the library's own adapter for React would be 2 kB of the first load.
 */
export const stateless: NonNullable<TableFeatures['coreReactivityFeature']> = {
  createOptionsStore: false,
  wrapExternalAtoms: false,
  createReadonlyAtom: (get) => ({ get, subscribe: () => ({ unsubscribe() {} }) }),
  createWritableAtom: needless,
  addSubscription: needless,
  // What comes after an update resets the state of features.
  schedule: () => {},
  batch: (run) => run(),
  untrack: (read) => read(),
}

function needless(): never {
  invariant(false, 'a table without features has no state')
}
