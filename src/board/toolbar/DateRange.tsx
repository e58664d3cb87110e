import { replaceParams } from '../../address/address.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import styles from './filter-panel.module.css'

/** A date range, both ends included, either may be empty. Replaces a choice of named days such as "today". */
export function DateRange({ chosen }: { readonly chosen: ReadonlySet<string> }) {
  const { filter } = useToolbarWords()
  const [from = '', to = ''] = [...chosen].find((value) => value.includes('..'))?.split('..') ?? []
  const choose = (since: string, until: string) =>
    replaceParams({ day: since || until ? new Set([`${since}..${until}`]) : undefined })
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        {filter.from}
        <input type="date" value={from} max={to} onChange={({ target }) => choose(target.value, to)} />
      </label>
      <label className={styles.field}>
        {filter.to}
        <input type="date" value={to} min={from} onChange={({ target }) => choose(from, target.value)} />
      </label>
    </div>
  )
}
