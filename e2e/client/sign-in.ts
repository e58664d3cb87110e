import { signInByRedirect } from '../../src/auth/sign-in/sign-in.ts'
import { completeSignIn } from '../../src/auth/sign-in/complete-sign-in.ts'
import { userKey } from '../../src/auth/account/stored-user.ts'
import { returnToBoard } from '../academy/browser-for-test.ts'
import { amelia, type Person } from '../academy/people.ts'
import { configOf } from './config.ts'
import { openPage, type Page } from './page.ts'
import type { ServedAcademy } from './served-academy.ts'
import { until } from './time.ts'

/** Starts a sign-in. Returns the address of the accounts server to which the page navigates. Throws the error of the attempt. */
export async function startSignIn(academy: ServedAcademy, page: Page): Promise<string> {
  const { signIn } = configOf(academy)
  let failure: { readonly error: unknown } | undefined
  // A successful attempt never settles, because the page navigates away.
  signInByRedirect(signIn, new URL(`${academy.board}/`), page.storage).catch((error: unknown) => {
    failure = { error }
  })
  await until(() => page.left() ?? failure)
  if (failure) throw failure.error
  return page.left() ?? ''
}

/** Signs in as a person does, up to the callback page. Returns the board's page and the address of the callback. */
export async function signInToCallback(academy: ServedAcademy, person: Person = amelia) {
  const page = openPage(`${academy.board}/`)
  const { url } = await returnToBoard(await startSignIn(academy, page), academy, { person })
  return { page, url }
}

/** Completes the sign-in at the callback address. Throws the error of the callback page. */
export const complete = (academy: ServedAcademy, url: URL) =>
  completeSignIn(configOf(academy).signIn, new URL(`${academy.board}/`), url)

/** The stored record after a whole sign-in of `person`. */
export async function signInManually(academy: ServedAcademy, person?: Person): Promise<string> {
  const { page, url } = await signInToCallback(academy, person)
  await complete(academy, url)
  return page.storage.getItem(userKey(configOf(academy).signIn)) ?? ''
}
