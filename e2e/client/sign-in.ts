import { signInByRedirect } from '../../src/auth/sign-in/sign-in.ts'
import { completeSignIn } from '../../src/auth/sign-in/complete-sign-in.ts'
import { userKey } from '../../src/auth/account/stored-user.ts'
import { comeBack } from '../academy/browser-for-test.ts'
import { amelia, type Person } from '../academy/people.ts'
import { configOf } from './config.ts'
import { openPage, type Page } from './page.ts'
import type { ServedAcademy } from './served-academy.ts'
import { until } from './time.ts'

/** Leaves the board for the accounts server: the address that the page goes to. Throws what the attempt throws. */
export async function leaveFor(academy: ServedAcademy, page: Page): Promise<string> {
  const { signIn } = configOf(academy)
  let failure: { readonly error: unknown } | undefined
  // Where all is well it settles with the page that it was begun on.
  signInByRedirect(signIn, new URL(`${academy.board}/`), page.storage).catch((error: unknown) => {
    failure = { error }
  })
  await until(() => page.left() ?? failure)
  if (failure) throw failure.error
  return page.left() ?? ''
}

/** Signs in as somebody at the screen does, up to the callback page: the page of the board, and the address it came back to. */
export async function comeBackSignedIn(academy: ServedAcademy, person: Person = amelia) {
  const page = openPage(`${academy.board}/`)
  const { url } = await comeBack(await leaveFor(academy, page), academy, { person })
  return { page, url }
}

/** What the callback page makes of the address that somebody came back to. Throws what it throws. */
export const complete = (academy: ServedAcademy, url: URL) =>
  completeSignIn(configOf(academy).signIn, new URL(`${academy.board}/`), url)

/** What a whole sign-in leaves of `person`. */
export async function signInByHand(academy: ServedAcademy, person?: Person): Promise<string> {
  const { page, url } = await comeBackSignedIn(academy, person)
  await complete(academy, url)
  return page.storage.getItem(userKey(configOf(academy).signIn)) ?? ''
}
