import { expect } from 'vitest'
import { failureOf } from '../../src/auth/failure/failure-of.ts'
import { failureSentence } from '../../src/auth/failure/failure-sentence.ts'
import type { SignInFailure } from '../../src/auth/failure/sign-in-error.ts'
import { enSignIn } from '../../src/words/en/sign-in.ts'
import type { Page } from './page.ts'
import type { ServedAcademy } from './served-academy.ts'
import { comeBackSignedIn, complete } from './sign-in.ts'
import { until } from './time.ts'

/** Why `attempt` fails, once it does; `undefined` where it does not. Time passes as it needs. */
export async function failureIn(attempt: Promise<unknown>): Promise<SignInFailure | undefined> {
  let outcome: { readonly failure?: SignInFailure } | undefined
  attempt.then(
    () => (outcome = {}),
    (error: unknown) => (outcome = { failure: failureOf(error) }),
  )
  await until(() => outcome)
  return outcome?.failure
}

/** Why a whole sign-in fails at the callback page, which has to leave no token behind. */
export async function refusalOf(academy: ServedAcademy): Promise<SignInFailure | undefined> {
  const { page, url } = await comeBackSignedIn(academy)
  const failure = await failureIn(complete(academy, url))
  expect(stored(page)).not.toContain('access_token')
  return failure
}

/** All that a page keeps, as text. */
export const stored = ({ storage }: Page): string =>
  Array.from({ length: storage.length }, (_, n) => storage.getItem(storage.key(n) ?? '')).join('\n')

/** What is said of it. */
export const saidOf = (failure: SignInFailure | undefined): string | undefined =>
  failure && failureSentence(failure, enSignIn, (at) => new Date(at).toISOString().slice(11, 16))

/** How often a token endpoint was asked. */
export const tokensAsked = ({ state }: ServedAcademy): number =>
  state.log.all().filter(({ method, path }) => method === 'POST' && path.endsWith('/token')).length
