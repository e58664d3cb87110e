import { useMemo } from 'react'
import { replaceParams } from '../../address/address.ts'
import { namedZone, ownZone } from '../../lib/time/own-zone.ts'
import { isZone } from '../../lib/time/time.ts'
import type { View } from '../../talks/view.ts'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useTalkList } from '../list/use-talk-list.ts'
import styles from './zone-select.module.css'

/** The zone that times are told in: one's own, one of the sessions', or any other. It lies over the words that name the zone. */
export function ZoneSelect({ view }: { readonly view: View }) {
  const { zone: words } = useToolbarWords()
  const { zone } = useDates()
  const { list } = useTalkList(view)
  const talks = list?.talks
  const inList = useMemo(() => zonesOf(talks ?? []), [talks])
  const mine = ownZone()
  return (
    <select
      className={styles.select}
      aria-label={words.label}
      value={zone}
      onChange={({ target }) => replaceParams({ tz: target.value === mine ? undefined : target.value })}
    >
      <option value={mine}>{namedZone() === undefined ? mine : words.mine(named(mine))}</option>
      {inList.length > 0 && (
        <optgroup label={words.own}>
          <Zones zones={inList.filter((one) => one !== mine)} />
        </optgroup>
      )}
      <optgroup label={words.all}>
        <Zones
          zones={[...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), zone])].filter(
            (one) => one !== mine && !inList.includes(one),
          )}
        />
      </optgroup>
    </select>
  )
}

const Zones = ({ zones }: { readonly zones: readonly string[] }) =>
  zones.map((one) => (
    <option key={one} value={one}>
      {named(one)}
    </option>
  ))

const named = (zone: string) => zone.replaceAll('_', ' ')

function zonesOf(talks: readonly { readonly zone: string | undefined }[]): readonly string[] {
  const found = new Set<string>()
  for (const { zone } of talks) if (zone !== undefined) found.add(zone)
  return [...found].filter(isZone).sort()
}
