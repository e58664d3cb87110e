import { isZone, type Zone } from './time.ts'

/** The zone that the browser names; `undefined` where it names none, or one that it knows nothing of (`Etc/Unknown`). */
export function readZone(): Zone | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  // Whatever its type says: where the system has no zone, it is not there.
  return typeof timeZone === 'string' && isZone(timeZone) ? timeZone : undefined
}

let read: { readonly zone: Zone | undefined } | undefined

/** The same, read once. */
export const namedZone = (): Zone | undefined => (read ??= { zone: readZone() }).zone

/** The zone of `asked`, where that is one, else the one the browser named; UTC is assumed where it named none. */
export function zoneFor(
  asked: string | undefined,
  named: Zone | undefined,
): { readonly zone: Zone; readonly isAssumed: boolean } {
  const known = asked !== undefined && isZone(asked) ? asked : named
  return { zone: known ?? 'UTC', isAssumed: known === undefined }
}

/** The zone of the person at the screen. */
export const ownZone = (): Zone => zoneFor(undefined, namedZone()).zone
