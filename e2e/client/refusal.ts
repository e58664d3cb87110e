import { expect } from 'vitest'
import { failureOf } from '../../src/auth/failure/failure-of.ts'
import { failureSentence } from '../../src/auth/failure/failure-sentence.ts'
import type { SignInFailure } from '../../src/auth/failure/sign-in-error.ts'
import { enSignIn } from '../../src/words/en/sign-in.ts'
import type { Page } from './page.ts'
import type { ServedAcademy } from './served-academy.ts'
import { signInToCallback, complete } from './sign-in.ts'
import { until } from './time.ts'

/** The reason why `attempt` fails; `undefined` if it does not. Moves the fake clock as needed. */
export async function failureIn(attempt: Promise<unknown>): Promise<SignInFailure | undefined> {
  let outcome: { readonly failure?: SignInFailure } | undefined
  attempt.then(
    () => (outcome = {}),
    (error: unknown) => (outcome = { failure: failureOf(error) }),
  )
  await until(() => outcome)
  return outcome?.failure
}

/** The reason why a whole sign-in fails at the callback page. Expects that no token is stored. */
export async function refusalOf(academy: ServedAcademy): Promise<SignInFailure | undefined> {
  const { page, url } = await signInToCallback(academy)
  const failure = await failureIn(complete(academy, url))
  expect(stored(page)).not.toContain('access_token')
  return failure
}

/** Everything in the page's storage, as text. */
export const stored = ({ storage }: Page): string =>
  Array.from({ length: storage.length }, (_, n) => storage.getItem(storage.key(n) ?? '')).join('\n')

/** The message for that reason. */
export const saidOf = (failure: SignInFailure | undefined): string | undefined =>
  failure && failureSentence(failure, enSignIn, (at) => new Date(at).toISOString().slice(11, 16))

/** How many requests a token endpoint got. */
export const tokensAsked = ({ state }: ServedAcademy): number =>
  state.log.all().filter(({ method, path }) => method === 'POST' && path.endsWith('/token')).length
