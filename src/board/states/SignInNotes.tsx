import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccessToken } from '../../auth/account/auth-state.ts'
import { notGranted } from '../../auth/account/granted-scopes.ts'
import { authorityOf } from '../../auth/account/stored-user.ts'
import { useConfig } from '../../config/config-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSignInWords } from '../../words/sign-in-words.ts'
import { replacedPerson } from '../../api/replaced-person.ts'
import styles from './bottom-bar.module.css'

/** Notices after a successful sign-in: it was another person than before, or the accounts server did not grant all permissions. */
export function SignInNotes({ token }: { readonly token: AccessToken }) {
  const words = useSignInWords()
  const { signIn } = useConfig()
  const missing = notGranted(signIn.scopes, token)
  const { data: person } = useQuery(replacedPerson)
  const [isDismissed, setDismissed] = useState(false)
  if (isDismissed || (!person && missing.length === 0)) return null
  const server = signIn.dialect === 'zoho' ? 'Zoho' : new URL(authorityOf(signIn)).host
  return (
    <div className={styles.bar}>
      <Notice action={<Button onClick={() => setDismissed(true)}>{words.gotIt}</Button>}>
        {person && words.instead(person.name ?? person.email ?? person.userId ?? '')}{' '}
        {missing.length > 0 && words.notGranted(server, missing)}
      </Notice>
    </div>
  )
}
