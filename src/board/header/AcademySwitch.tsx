import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { replaceParams } from '../../address/address.ts'
import { chosenAcademy } from '../../api/chosen-academy.ts'
import { knownPortals } from '../../api/portals.ts'
import { useStore } from '../../lib/use-store.ts'
import { useSignInWords } from '../../words/sign-in-words.ts'
import styles from './academy-switch.module.css'

/** Switches to another of the person's academies; nothing where one is configured, or they have only one. */
export function AcademySwitch() {
  const words = useSignInWords().academies
  const { data: own = [] } = useQuery(knownPortals)
  const orgId = useStore(chosenAcademy)
  const id = useId()
  if (own.length < 2 || !own.some((portal) => portal.orgId === orgId)) return null
  return (
    <div role="radiogroup" aria-labelledby={id} className={styles.switch}>
      <p id={id} className={styles.small}>
        {words.label}
      </p>
      {own.map((portal) => (
        <div key={portal.orgId}>
          <label className={styles.choice}>
            <input
              type="radio"
              name="academy"
              value={portal.orgId}
              checked={portal.orgId === orgId}
              aria-describedby={portal.role && `${id}${portal.orgId}`}
              onChange={() => choose(portal.orgId)}
            />
            <bdi>{portal.name || words.unnamed(portal.orgId)}</bdi>
          </label>
          {portal.role !== undefined && (
            <p id={`${id}${portal.orgId}`} className={`${styles.role} ${styles.small}`}>
              {words.role(portal.role)}
            </p>
          )}
        </div>
      ))}
    </div>
  )
}

/** The talk in the address is one of the academy before. The menu stays open: arrow keys pass one academy on the way to the next. */
function choose(orgId: string) {
  replaceParams({ talk: undefined })
  chosenAcademy.set(orgId)
  scrollTo(0, 0)
}
