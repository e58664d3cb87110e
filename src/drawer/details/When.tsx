import { cleanName } from '../../lib/text/clean-name.ts'
import { isZone } from '../../lib/time/date-format.ts'
import { isoInZone } from '../../lib/time/iso-in-zone.ts'
import type { Talk } from '../../talks/talk.ts'
import { useWords } from '../../words/board-words.ts'
import type { Dates } from '../../words/dates/dates.ts'
import { hasOtherLocalTime, spanOf, timeInZone, zoneNameOf } from '../../words/dates/long-dates.ts'
import { type DrawerWords, useDrawerWords } from '../../words/drawer-words.ts'
import { useDates } from '../../words/locale-context.ts'
import styles from './talk-details.module.css'

/** UTF-16 units of the name of a zone that the browser does not know. */
const maxZoneLength = 100

/** Start and end of a talk with the date, the zone they are in, and the session's own zone where that differs or is unknown. */
export function When({ talk: { start, end, zone } }: { readonly talk: Talk }) {
  const words = useWords()
  const { drawer } = useDrawerWords()
  const dates = useDates()
  if (start === undefined) return <p className={styles.time}>{words.noTime}</p>
  const ownZone = ownZoneOf(zone, start, dates, drawer)
  return (
    <div>
      <p className={styles.time}>
        <time dir="auto" dateTime={isoInZone(start, dates.zone)}>
          {spanOf(start, end, dates)}
        </time>
      </p>
      {(end ?? start) < start && <p>{words.endsEarly}</p>}
      <p className={styles.muted}>{zoneNameOf(start, end, dates)}</p>
      {ownZone !== undefined && <p className={styles.muted}>{ownZone}</p>}
    </div>
  )
}

/** The session's own zone with its local time; only its name where the browser does not know it, as it does not know those of Windows. */
function ownZoneOf(zone: string | undefined, start: number, dates: Dates, words: DrawerWords['drawer']) {
  if (hasOtherLocalTime(zone, start, dates)) return words.scheduledIn(zone, timeInZone(start, zone, dates))
  // "-1" stands for none.
  if (zone === undefined || isZone(zone) || !/\p{L}/u.test(zone)) return undefined
  return words.scheduledInUnknown(cleanName(zone, maxZoneLength))
}
