import { useQuery } from '@tanstack/react-query'
import { memo, useDeferredValue, useId } from 'react'
import { useApi } from '../../api/api-context.ts'
import { useTalkFacts } from '../../talk-ui/talk-context.ts'
import type { Talk } from '../../talks/talk.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { deniedRelations, type DeniedRelations } from '../resource/denied-relations.ts'
import { ShowMore, useShown } from '../value/ShowMore.tsx'
import { RelationItem } from './RelationItem.tsx'
import styles from './relations.module.css'
import { relationsOf, type Relation, type RelationGroup } from './relations.ts'
import { useFreshResources } from './use-fresh-resources.ts'

/** Every link of the talk and its session, by group. A link is fetched when it is opened. Memoised, so that the drawer can defer it. */
export const Relations = memo(function PlainRelations({ talk }: { readonly talk: Talk }) {
  const words = useDrawerWords()
  const api = useApi()
  const { live } = useTalkFacts()
  // Deferred like the talk, so that both change in one rendering and are followed by one request.
  useFreshResources(talk, useDeferredValue(live.has(talk.id)))
  const { data: denied } = useQuery(deniedRelations(api))
  return relationsOf(talk, api.guard, words).map(([group, relations]) => (
    <Group key={group} {...{ group, relations, denied }} />
  ))
})

interface GroupProps {
  readonly group: RelationGroup
  readonly relations: readonly Relation[]
  readonly denied: DeniedRelations | undefined
}

function Group({ group, relations, denied }: GroupProps) {
  const words = useDrawerWords().relations
  const id = useId()
  const [shown, showMore] = useShown()
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <h4 id={id} className={styles.name}>
        {words.groups[group]}
      </h4>
      <ul className={styles.list}>
        {relations.slice(0, shown).map((relation) => (
          <RelationItem key={relation.name} {...{ relation, denied }} />
        ))}
      </ul>
      <ShowMore shown={shown} total={relations.length} onMore={showMore} />
    </div>
  )
}
