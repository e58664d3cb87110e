import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useApi } from '../../api/api.ts'
import type { Talk } from '../../talks/talk.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { DoorEntry } from './RelationItem.tsx'
import { doorsOf, type Door, type Group } from './relations.ts'
import styles from './relations.module.css'
import { ShowMore, useShown } from '../value/ShowMore.tsx'
import { shutDoors, type ShutDoors } from '../resource/denied-relations.ts'

/** Every link of the talk and its session, by group; each is followed when it is opened. */
export function Relations({ talk }: { readonly talk: Talk }) {
  const words = useDrawerWords()
  const api = useApi()
  const { data: shut } = useQuery(shutDoors(api))
  return doorsOf(talk, api.guard, words).map(([group, doors]) => (
    <DoorGroup key={group} {...{ group, doors, shut }} />
  ))
}

interface DoorGroupProps {
  readonly group: Group
  readonly doors: readonly Door[]
  readonly shut: ShutDoors | undefined
}

function DoorGroup({ group, doors, shut }: DoorGroupProps) {
  const { relations } = useDrawerWords()
  const id = useId()
  const [shown, showMore] = useShown()
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <h4 id={id} className={styles.name}>
        {relations.groups[group]}
      </h4>
      <ul className={styles.doors}>
        {doors.slice(0, shown).map((door) => (
          <DoorEntry key={door.relation} {...{ door, shut }} />
        ))}
      </ul>
      <ShowMore shown={shown} total={doors.length} onMore={showMore} />
    </div>
  )
}
