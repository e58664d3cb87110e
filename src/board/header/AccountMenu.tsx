import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { me } from '../../api/me.ts'
import { useAuth } from '../../auth/auth-context.ts'
import { firstLetter } from '../../lib/text/first-letter.ts'
import { useConfig } from '../../config/config-context.ts'
import { Button } from '../../ui/Button.tsx'
import { useSignInWords } from '../../words/sign-in-words.ts'
import styles from './account-menu.module.css'
import { AcademySwitch } from './AcademySwitch.tsx'

/** A button with the person's initials; its menu shows who is signed in, the academies, and signs out. */
export function AccountMenu() {
  const words = useSignInWords()
  const auth = useAuth()
  const { signIn } = useConfig()
  const { data: person } = useQuery(me(auth, signIn))
  const menu = useId()
  const initials = initialsOf(person?.name ?? person?.email)
  return (
    <div className={styles.account}>
      <button
        type="button"
        className={styles.button}
        popoverTarget={menu}
        aria-label={words.account.button}
        data-initials={initials}
      >
        {initials === '' && <PersonIcon />}
      </button>
      <div id={menu} popover="auto" className={styles.menu}>
        <p className={styles.who}>
          <bdi>{person?.name ?? words.account.unknown}</bdi>
          {person?.email !== undefined && <bdi className={styles.email}>{person.email}</bdi>}
        </p>
        <AcademySwitch />
        <Button onClick={() => void auth.signOut()}>{words.account.signOut}</Button>
      </div>
    </div>
  )
}

/** First letters of the first and the last word of a name or e-mail address; '' without either. */
function initialsOf(name: string | undefined) {
  const words = name?.split(/[\s.@]+/).filter(Boolean) ?? []
  const last = words.length > 1 ? words.at(-1) : undefined
  return firstLetter(words[0]) + firstLetter(last)
}

const PersonIcon = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
    <circle cx="8" cy="5" r="3" />
    <path d="M2 15a6 6 0 0 1 12 0z" />
  </svg>
)
