import { isZone, type Zone } from './time.ts'

let read: { readonly zone: Zone | undefined } | undefined

/** The zone that the browser names, read once; `undefined` where it names none, or one that it knows nothing of (`Etc/Unknown`). */
export function namedZone(): Zone | undefined {
  if (!read) {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    // Whatever its type says: where the system has no zone, it is not there.
    read = { zone: typeof timeZone === 'string' && isZone(timeZone) ? timeZone : undefined }
  }
  return read.zone
}

/** The zone of `asked`, where that is one, else of the person at the screen; UTC is assumed where nobody knows that. */
export function zoneFor(asked: string | undefined): { readonly zone: Zone; readonly isAssumed: boolean } {
  const known = asked !== undefined && isZone(asked) ? asked : namedZone()
  return { zone: known ?? 'UTC', isAssumed: known === undefined }
}

/** The zone of the person at the screen. */
export const ownZone = (): Zone => zoneFor(undefined).zone
