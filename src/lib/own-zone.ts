import type { Zone } from './time.ts'

let own: Zone | undefined

/** The zone of the person at the screen, read once. */
export const ownZone = (): Zone => (own ??= new Intl.DateTimeFormat().resolvedOptions().timeZone)
