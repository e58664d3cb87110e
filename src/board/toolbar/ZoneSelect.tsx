import { useMemo } from 'react'
import { replaceParams } from '../../address/address.ts'
import { namedZone, ownZone } from '../../lib/time/own-zone.ts'
import { isZone } from '../../lib/time/date-format.ts'
import type { View } from '../../talks/view.ts'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useTalkList } from '../list/use-talk-list.ts'
import styles from './zone-select.module.css'

/** Chooses the time zone of the board: the browser's, one of the sessions', or any other. Transparent, on top of `ZoneLabel`. */
export function ZoneSelect({ view }: { readonly view: View }) {
  const { zone: words } = useToolbarWords()
  const { zone } = useDates()
  const { list } = useTalkList(view)
  const talks = list?.talks
  const inList = useMemo(() => zonesOf(talks ?? []), [talks])
  const browserZone = ownZone()
  return (
    <select
      className={styles.select}
      aria-label={words.label}
      value={zone}
      onChange={({ target }) =>
        replaceParams({ tz: target.value === browserZone ? undefined : target.value })
      }
    >
      <option value={browserZone}>
        {namedZone() === undefined ? browserZone : words.mine(readable(browserZone))}
      </option>
      {inList.length > 0 && (
        <optgroup label={words.own}>
          <Zones zones={inList.filter((one) => one !== browserZone)} />
        </optgroup>
      )}
      <optgroup label={words.all}>
        <Zones
          zones={[...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), zone])].filter(
            (one) => one !== browserZone && !inList.includes(one),
          )}
        />
      </optgroup>
    </select>
  )
}

const Zones = ({ zones }: { readonly zones: readonly string[] }) =>
  zones.map((one) => (
    <option key={one} value={one}>
      {readable(one)}
    </option>
  ))

const readable = (zone: string) => zone.replaceAll('_', ' ')

function zonesOf(talks: readonly { readonly zone: string | undefined }[]): readonly string[] {
  const found = new Set<string>()
  for (const { zone } of talks) if (zone !== undefined) found.add(zone)
  return [...found].filter(isZone).sort()
}
