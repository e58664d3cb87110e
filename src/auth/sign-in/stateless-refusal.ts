import type { SignInFailure } from '../failure/sign-in-error.ts'

/**
 * The failure that a callback without `state` reports, as Zoho has been seen to do. `undefined` if it reports none. Its text is not used:
 * nothing shows that it comes from the accounts server.
 */
export function statelessRefusal({ searchParams }: URL): SignInFailure | undefined {
  if (searchParams.get('state') || !searchParams.get('error')) return undefined
  return { kind: searchParams.get('error') === 'access_denied' ? 'denied' : 'refused' }
}
