import { isZone, type Zone } from './date-format.ts'

/** The time zone that the browser reports; `undefined` if it reports none, or one that `Intl` does not support (`Etc/Unknown`). */
export function readZone(): Zone | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  // Against its type, it is `undefined` where the operating system has no time zone.
  return typeof timeZone === 'string' && isZone(timeZone) ? timeZone : undefined
}

let cached: { readonly zone: Zone | undefined } | undefined

/** `readZone`, called once for each page. */
export const namedZone = (): Zone | undefined => (cached ??= { zone: readZone() }).zone

/** The zone `asked` if it is valid, else `named`, the one the browser reports. If there is neither, UTC is assumed. */
export function zoneFor(
  asked: string | undefined,
  named: Zone | undefined,
): { readonly zone: Zone; readonly isAssumed: boolean } {
  const known = asked !== undefined && isZone(asked) ? asked : named
  return { zone: known ?? 'UTC', isAssumed: known === undefined }
}

/** The time zone of the person; UTC if the browser reports none. */
export const ownZone = (): Zone => zoneFor(undefined, namedZone()).zone
