import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { replaceParams } from '../../address/address.ts'
import { chosenAcademy } from '../../api/chosen-academy.ts'
import { knownPortals } from '../../api/portals.ts'
import { useStore } from '../../lib/use-store.ts'
import { useSignInWords } from '../../words/sign-in-words.ts'
import styles from './academy-switch.module.css'

/** Switches to another of the person's academies. Renders nothing where the academy is configured, or the person has only one. */
export function AcademySwitch() {
  const words = useSignInWords().academies
  const { data: academies = [] } = useQuery(knownPortals)
  const orgId = useStore(chosenAcademy)
  const id = useId()
  if (academies.length < 2 || !academies.some((portal) => portal.orgId === orgId)) return null
  return (
    <div role="radiogroup" aria-labelledby={id} className={styles.switch}>
      <p id={id} className={styles.small}>
        {words.label}
      </p>
      {academies.map((portal) => (
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

/**
 * Clears the talk in the address, which belongs to the previous academy. The menu stays open: arrow keys in a radio group select each
 * academy that they pass.
 */
function choose(orgId: string) {
  replaceParams({ talk: undefined })
  chosenAcademy.set(orgId)
  scrollTo(0, 0)
}
