import { memo, useEffect, useMemo, useReducer } from 'react'
import { replaceParams } from '../../address/address.ts'
import { firstPause, whenIdle } from '../../lib/idle.ts'
import { namedZone, ownZone } from '../../lib/time/own-zone.ts'
import { isZone } from '../../lib/time/date-format.ts'
import { perPage } from '../../talks/list/per-page.ts'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useBoardList } from '../list/list-context.ts'
import { zoneOptions, type ZoneOptions } from './zone-options.ts'
import styles from './zone-select.module.css'

/**
 * Chooses the time zone of the board: the browser's, one of the sessions', or any other. Transparent, on top of `ZoneLabel`. Its four hundred
 * options are rendered when the pointer or the focus comes near, or when nothing else is to be done.
 */
export function ZoneSelect() {
  const { zone: words } = useToolbarWords()
  const { zone } = useDates()
  const { list } = useBoardList()
  const [isComplete, complete] = useReducer(() => true, false)
  useEffect(() => whenIdle(complete, firstPause), [])
  // A text, so that the options stay the same objects when another page has the same zones.
  const inList = useMemo(
    () => (list ? [...new Set(zonesIn(list))].filter(isZone).sort().join(separator) : ''),
    [list],
  )
  const options = useMemo(
    () => zoneOptions(ownZone(), inList === '' ? [] : inList.split(separator), zone),
    [inList, zone],
  )
  return (
    <select
      className={styles.select}
      aria-label={words.label}
      value={options.chosen}
      onPointerEnter={complete}
      onFocus={complete}
      onChange={({ target }) => replaceParams({ tz: target.value === ownZone() ? undefined : target.value })}
    >
      {isComplete ? (
        <AllOptions options={options} />
      ) : (
        <option value={options.chosen}>{readable(options.chosen)}</option>
      )}
    </select>
  )
}

/** The separator of zones in a text: no name of a zone contains it. */
const separator = ','

/** Memoised, as there are four hundred zones and the list renders the select again with each page. */
const AllOptions = memo(function PlainAllOptions({ options }: { readonly options: ZoneOptions }) {
  const { zone: words } = useToolbarWords()
  const { mine, ofSessions, others } = options
  return (
    <>
      <option value={mine}>{namedZone() === undefined ? mine : words.mine(readable(mine))}</option>
      {ofSessions.length > 0 && (
        <optgroup label={words.own}>
          <Zones zones={ofSessions} />
        </optgroup>
      )}
      <optgroup label={words.all}>
        <Zones zones={others} />
      </optgroup>
    </>
  )
})

const Zones = ({ zones }: { readonly zones: readonly string[] }) =>
  zones.map((one) => (
    <option key={one} value={one}>
      {readable(one)}
    </option>
  ))

const readable = (zone: string) => zone.replaceAll('_', ' ')

const zonesIn = perPage(({ talks }) => [...new Set(talks.flatMap(({ zone }) => zone ?? []))])
