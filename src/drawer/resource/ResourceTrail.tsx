import { useState } from 'react'
import { goBackBefore, pushStep, type Step } from '../../address/history-steps.ts'
import type { Href } from '../../api/guard/link-guard.ts'
import { keepFocus } from '../../ui/focus/keep-focus.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import type { LinkOwner } from './denied-relations.ts'
import { Resource } from './Resource.tsx'
import styles from './resource-trail.module.css'

interface ResourceTrailProps {
  /** Id of the region that it is shown in. Closing the region removes the history entries of the links followed there. */
  readonly region: string
  readonly href: Href
  readonly relation: { readonly owner: LinkOwner; readonly name: string }
  /** The name of the relation. */
  readonly label: string
  /** Whether there is a heading directly above it. */
  readonly isUnderHeading: boolean
}

/** A resource that a link was followed to, and the history entry of that link. */
interface Place {
  readonly href: Href
  readonly label: string
  readonly step: Step
}

/** The resource of a relation, and those reached through links in it. Each followed link adds a history entry and a breadcrumb. */
export function ResourceTrail({ region, href, relation, label, isUnderHeading }: ResourceTrailProps) {
  const { drawer } = useDrawerWords()
  const [places, setPlaces] = useState<readonly Place[]>([])
  const current = places.at(-1)
  const heading = relation.owner === 'talk' ? drawer.ofTalk : drawer.ofSession
  const title = isUnderHeading ? drawer.labelOf(label, heading) : label
  return (
    <div ref={keepFocus} tabIndex={-1} className={styles.box}>
      {current && (
        <nav aria-label={drawer.trail}>
          <ol className={styles.trail}>
            {[{ label }, ...places].map(({ label: name }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- breadcrumbs are only added and removed at the end
              <li key={i} className={styles.place}>
                <Crumb label={name} next={places[i]?.step} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      {current ? (
        <Resource
          key={current.href}
          href={current.href}
          label={current.label}
          isUnderHeading={isUnderHeading}
          onFollow={follow}
        />
      ) : (
        <Resource {...{ href, relation, isUnderHeading }} label={title} onFollow={follow} />
      )}
    </div>
  )

  function follow(next: Href, name: string) {
    const step = pushStep(
      region,
      () => setPlaces(places),
      () => setPlaces(nextPlaces),
    )
    const nextPlaces = [...places, { href: next, label: name, step }]
    setPlaces(nextPlaces)
  }
}

interface CrumbProps {
  readonly label: string
  /** The history entry of the link that was followed here; `undefined` for the last breadcrumb. */
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
