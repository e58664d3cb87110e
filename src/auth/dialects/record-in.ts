import type { SignInConfig } from '../../config/schema.ts'
import { tokenIn, userKey } from '../account/stored-user.ts'
import { SignInError } from '../failure/sign-in-error.ts'

/** The record of the person who has signed in, in `users`. Throws `SignInError` (`unusable`) if it contains no token. */
export function recordIn(users: Storage, signIn: SignInConfig): string {
  const record = users.getItem(userKey(signIn))
  if (record === null || !tokenIn(record))
    throw new SignInError({ kind: 'unusable', what: 'no access token' })
  return record
}
