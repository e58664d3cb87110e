import { useId } from 'react'
import type { Portal } from '../../api/portals.ts'
import { Button } from '../../ui/Button.tsx'
import { useDoorWords } from '../../words/sign-in-words.ts'
import styles from '../pages.module.css'

interface AcademyPickerProps {
  /** One's academies, several. */
  readonly own: readonly Portal[]
  readonly onChoose: (orgId: string) => void
}

/** Asks which of one's academies to show. */
export function AcademyPicker({ own, onChoose }: AcademyPickerProps) {
  const words = useDoorWords().academies
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
