import type { Talk } from '../../talks/talk.ts'
import { useDates } from '../../words/locale-context.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import styles from './count-bars.module.css'

/** The numbers of people that the academy gives for a session: invited, registered, attended. */
export const countsOf = (talk: Talk) =>
  (['invited', 'registered', 'attended'] as const).flatMap((name) => {
    const count = talk[name]
    return count === undefined ? [] : [{ name, count }]
  })

/** How many people were invited, registered and attended: a number each, and a bar to compare them where one is greater than 0. */
export function CountBars({ talk }: { readonly talk: Talk }) {
  const { counts: words } = useDrawerWords().drawer
  const dates = useDates()
  const counts = countsOf(talk)
  const maxCount = Math.max(...counts.map(({ count }) => count))
  return (
    <ul role="list" className={styles.counts}>
      {counts.map(({ name, count }) => (
        <li key={name} className={styles.count}>
          <span>{words[name](dates.number(count))}</span>
          {maxCount > 0 && (
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ inlineSize: `${(100 * count) / maxCount}%` }} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
