import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { goBackFrom } from '../../address/history-steps.ts'
import { useApi } from '../../api/api-context.ts'
import { Arrow } from '../../ui/icons.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { relationKey, type DeniedRelations } from '../resource/denied-relations.ts'
import { ResourceTrail } from '../resource/ResourceTrail.tsx'
import { beginAnew } from './begin-anew.ts'
import styles from './relations.module.css'
import type { Relation } from './relations.ts'
import { usePrefetch } from './use-prefetch.ts'

interface RelationItemProps {
  readonly relation: Relation
  readonly denied: DeniedRelations | undefined
}

/** One relation: a button, and when expanded the resources of its links. Says so where the relation was denied in another session. */
export function RelationItem({ relation, denied }: RelationItemProps) {
  const { name, label, sources } = relation
  const words = useDrawerWords().drawer
  const client = useQueryClient()
  const api = useApi()
  const [open, setOpen] = useState(false)
  const [region, button, hint] = [useId(), useId(), useId()]
  const denials = sources.map(({ owner }) => denied?.get(relationKey(owner, name)))
  const denial = open || denials.includes(undefined) ? undefined : denials[0]
  return (
    <li className={styles.item}>
      <button
        type="button"
        id={button}
        className={styles.button}
        aria-expanded={open}
        aria-controls={region}
        aria-describedby={denial && hint}
        data-denied={denial !== undefined}
        onClick={toggle}
        {...usePrefetch(relation)}
      >
        {label}
        <Arrow towards={open ? 'up' : 'down'} />
      </button>
      {denial && (
        <span id={hint} className={styles.denied}>
          {words.denied[denial]}
        </span>
      )}
      <div id={region} role="region" aria-labelledby={button} hidden={!open} className={styles.region}>
        {open &&
          sources.map(({ owner, href }) => (
            <div key={owner} className={styles.source}>
              {sources.length > 1 && <h5>{owner === 'talk' ? words.ofTalk : words.ofSession}</h5>}
              {href ? (
                <ResourceTrail
                  region={region}
                  relation={{ owner, name }}
                  isUnderHeading={sources.length > 1}
                  {...{ href, label }}
                />
              ) : (
                <p className={styles.refused}>{words.refused}</p>
              )}
            </div>
          ))}
      </div>
    </li>
  )

  function toggle() {
    if (open) goBackFrom(region)
    else beginAnew(client, api, relation)
    setOpen(!open)
  }
}
