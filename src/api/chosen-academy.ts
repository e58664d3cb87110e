import { createPersistentStore } from '../lib/persistent-store.ts'

/** The number of the academy that was chosen last. Whether the person belongs to it is for the reader to find out. */
export const chosenAcademy = createPersistentStore('callboard-academy')
