import { useId } from 'react'
import type { Portal } from '../../api/portals.ts'
import { Button } from '../../ui/Button.tsx'
import { useSignInWords } from '../../words/sign-in-words.ts'
import styles from '../../ui/page.module.css'

interface AcademyPickerProps {
  /** The person's academies; more than one. */
  readonly own: readonly Portal[]
  readonly onChoose: (orgId: string) => void
}

/** Asks the person which of their academies to show. */
export function AcademyPicker({ own, onChoose }: AcademyPickerProps) {
  const words = useSignInWords().academies
  const id = useId()
  return (
    <div className={styles.card}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ul className={styles.choices}>
        {own.map(({ orgId, name, role }) => (
          <li key={orgId}>
            <Button aria-describedby={role && `${id}${orgId}`} onClick={() => onChoose(orgId)}>
              <bdi>{name || words.unnamed(orgId)}</bdi>
            </Button>
            {role !== undefined && (
              <span id={`${id}${orgId}`} className={styles.small}>
                {words.role(role)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
