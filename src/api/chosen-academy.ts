import { createPersistentStore } from '../lib/persistent-store.ts'

/**
 * The number of the academy that was chosen last, kept in `localStorage`. The reader must check that the person belongs to that academy.
 */
export const chosenAcademy = createPersistentStore('callboard-academy')
