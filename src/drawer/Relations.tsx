import { useApi } from '../api/api.ts'
import type { Talk } from '../talks/talk.ts'
import { useDrawerWords } from '../words/drawer-words.ts'
import { DoorEntry } from './DoorEntry.tsx'
import { doorsOf } from './relations.ts'
import styles from './relations.module.css'

/** Every link of the talk and its session, by group; each is followed when it is opened. */
export function Relations({ talk }: { readonly talk: Talk }) {
  const words = useDrawerWords()
  const api = useApi()
  return doorsOf(talk, api.guard, words).map(([group, doors]) => (
    <section key={group} className={styles.group}>
      <h4 className={styles.name}>{words.relations.groups[group]}</h4>
      <ul className={styles.doors}>
        {doors.map((door) => (
          <DoorEntry key={door.relation} door={door} />
        ))}
      </ul>
    </section>
  ))
}
