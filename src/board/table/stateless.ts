import type { TableFeatures } from '@tanstack/react-table'
import { invariant } from '../../lib/invariant.ts'

/**
 * The state store of the table. A table without features has no state that changes, so nothing is stored and nobody subscribes. The
 * store of the library's own React adapter would add 2 kB to the first load.
 */
export const stateless: NonNullable<TableFeatures['coreReactivityFeature']> = {
  createOptionsStore: false,
  wrapExternalAtoms: false,
  createReadonlyAtom: (get) => ({ get, subscribe: () => ({ unsubscribe() {} }) }),
  createWritableAtom: unexpected,
  addSubscription: unexpected,
  // The library schedules only resets of feature state, and there are no features.
  schedule: () => {},
  batch: (run) => run(),
  untrack: (read) => read(),
}

function unexpected(): never {
  invariant(false, 'the table has no state')
}
