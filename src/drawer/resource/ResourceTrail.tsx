import { useState } from 'react'
import { goBackBefore, pushStep, type Step } from '../../address/history-steps.ts'
import type { Href } from '../../api/guard/link-guard.ts'
import { keepFocus } from '../../ui/focus/keep-focus.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import type { LinkOwner } from './denied-relations.ts'
import { Resource } from './Resource.tsx'
import styles from './resource-trail.module.css'

interface ResourceTrailProps {
  /** Id of the region that it is shown in: its steps are removed from the history when that closes. */
  readonly region: string
  readonly href: Href
  readonly relation: { readonly owner: LinkOwner; readonly name: string }
  /** What the relation is called. */
  readonly label: string
  /** Whether a heading stands right above it. */
  readonly isUnderHeading: boolean
}

/** A resource that a link was followed to, and the step of the history that led there. */
interface Place {
  readonly href: Href
  readonly label: string
  readonly step: Step
}

/** What a relation leads to, and on from there. Each link that is followed is a step of the history; breadcrumbs say where one is. */
export function ResourceTrail({ region, href, relation, label, isUnderHeading }: ResourceTrailProps) {
  const { drawer } = useDrawerWords()
  const [places, setPlaces] = useState<readonly Place[]>([])
  const here = places.at(-1)
  return (
    <div ref={keepFocus} tabIndex={-1} className={styles.box}>
      {here && (
        <nav aria-label={drawer.trail}>
          <ol className={styles.trail}>
            {[{ label }, ...places].map(({ label: name }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- a place is identified by where it stands in the trail
              <li key={i} className={styles.place}>
                <Crumb label={name} next={places[i]?.step} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      {here ? (
        <Resource key={here.href} href={here.href} isUnderHeading={isUnderHeading} onFollow={follow} />
      ) : (
        <Resource {...{ href, relation, isUnderHeading }} onFollow={follow} />
      )}
    </div>
  )

  function follow(next: Href, name: string) {
    const step = pushStep(
      region,
      () => setPlaces(places),
      () => setPlaces(further),
    )
    const further = [...places, { href: next, label: name, step }]
    setPlaces(further)
  }
}

interface CrumbProps {
  readonly label: string
  /** The step that led on from here; `undefined` for the last crumb. */
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
