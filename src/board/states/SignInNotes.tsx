import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccessToken } from '../../auth/account/auth-state.ts'
import { authorityOf } from '../../auth/account/stored-user.ts'
import { useConfig } from '../../config/config-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSignInWords } from '../../words/sign-in-words.ts'
import { replacedPerson } from '../../api/replaced-person.ts'
import styles from './bottom-bar.module.css'

/** What a sign-in that succeeded leaves to say: it was somebody else than before, or servers dropped permissions without a word. */
export function SignInNotes({ token }: { readonly token: AccessToken }) {
  const words = useSignInWords()
  const { signIn } = useConfig()
  const missing = notGranted(signIn.scopes, token)
  const { data: person } = useQuery(replacedPerson)
  const [read, setRead] = useState(false)
  if (read || (!person && missing.length === 0)) return null
  const server = signIn.dialect === 'zoho' ? 'Zoho' : new URL(authorityOf(signIn)).host
  return (
    <div className={styles.bar}>
      <Notice action={<Button onClick={() => setRead(true)}>{words.gotIt}</Button>}>
        {person && words.instead(person.name ?? person.email ?? person.userId ?? '')}{' '}
        {missing.length > 0 && words.notGranted(server, missing)}
      </Notice>
    </div>
  )
}

/** The permissions that were asked for and not given. Their case is nobody's concern. */
function notGranted(asked: readonly string[], { granted }: AccessToken): readonly string[] {
  const given = granted?.toLowerCase().split(/[\s,]+/)
  return given ? asked.filter((scope) => !given.includes(scope.toLowerCase())) : []
}
