import { useId } from 'react'
import type { Portal } from '../../api/portals.ts'
import { useDoorWords } from '../../words/sign-in-words.ts'
import styles from './academy-switch.module.css'

interface AcademySwitchProps {
  /** One's academies. */
  readonly own: readonly Portal[]
  /** The one on screen. */
  readonly orgId: string
  readonly onChoose: (orgId: string) => void
}

/** Leads from one of one's academies to another. */
export function AcademySwitch({ own, orgId, onChoose }: AcademySwitchProps) {
  const words = useDoorWords().academies
  const id = useId()
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
              onChange={(event) => onChoose(event.target.value)}
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
