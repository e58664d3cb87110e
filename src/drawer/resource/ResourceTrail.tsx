import { useState } from 'react'
import type { Href } from '../../api/guard/link-guard.ts'
import { goBackBefore, pushStep, type Step } from '../../address/history-steps.ts'
import { keepFocus } from '../../ui/focus/keep-focus.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import type { Source } from '../relations/relations.ts'
import { Resource } from './Resource.tsx'
import styles from './resource-trail.module.css'

interface ResourceTrailProps {
  /** Of its steps: they go with it. */
  readonly owner: string
  readonly href: Href
  readonly of: Source['of']
  readonly relation: string
  /** What the door is called. */
  readonly label: string
}

/** A place that a link was followed to, and the step that led there. */
interface Place {
  readonly href: Href
  readonly label: string
  readonly step: Step
}

/** What lies behind a door, and on from there: each link followed is a step of the history, and the trail says where one is. */
export function ResourceTrail({ owner, href, of, relation, label }: ResourceTrailProps) {
  const { drawer } = useDrawerWords()
  const [places, setPlaces] = useState<readonly Place[]>([])
  const here = places.at(-1)
  return (
    <div ref={keepFocus} tabIndex={-1} className={styles.box}>
      {here && (
        <nav aria-label={drawer.trail}>
          <ol className={styles.trail}>
            {[{ label }, ...places].map(({ label: name }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- a place is where it stands in the trail
              <li key={i} className={styles.place}>
                <Crumb label={name} next={places[i]?.step} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      {here ? (
        <Resource key={here.href} href={here.href} onFollow={follow} />
      ) : (
        <Resource href={href} door={{ of, relation }} onFollow={follow} />
      )}
    </div>
  )

  function follow(next: Href, name: string) {
    const step = pushStep(
      owner,
      () => setPlaces(places),
      () => setPlaces(further),
    )
    const further = [...places, { href: next, label: name, step }]
    setPlaces(further)
  }
}

interface CrumbProps {
  readonly label: string
  /** The step that led on from here; `undefined` for where one is. */
  readonly next: Step | undefined
}

function Crumb({ label, next }: CrumbProps) {
  if (!next) return <bdi aria-current="page">{label}</bdi>
  return (
    <button type="button" className={styles.back} onClick={() => goBackBefore(next)}>
      <bdi>{label}</bdi>
    </button>
  )
}
