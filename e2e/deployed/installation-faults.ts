import { addressesFor } from '../addresses.ts'
import type { Control } from '../control.ts'
import { faultsInFront } from './faults-in-front.ts'
import type { Fault } from './installation/fault.ts'

const tokenError = (error: string) => (control: Control) =>
  control.faults([{ match: { path: '/oauth/v2/token' }, status: 200, body: { error } }])

/** Faults of an installation in an administrator's words, each alone. */
export const faults: Readonly<Record<string, Fault>> = {
  ...faultsInFront,
  'the academy is another server': {
    environment: (board) => ({ CALLBOARD_ACADEMY_ORIGIN: addressesFor(board).accounts }),
    named: 'the academy answers through this server',
    advice: /does not answer like an academy: check CALLBOARD_ACADEMY_ORIGIN/,
  },
  'the academy cannot be reached': {
    environment: () => ({ CALLBOARD_ACADEMY_ORIGIN: 'http://127.0.0.1:1' }),
    named: 'the academy answers through this server',
    advice: /status 502.*cannot reach http:\/\/127\.0\.0\.1:1/,
  },
  'the secret is that of another data centre': {
    environment: () => ({ CALLBOARD_CLIENT_SECRET: 'another' }),
    named: 'ACCOUNTS knows the client and its secret',
    advice: /"invalid_client".*CALLBOARD_CLIENT_ID, and the secret of this data centre/,
  },
  'the accounts server does not know the redirect URI': {
    academy: tokenError('invalid_redirect_uri'),
    named: 'ACCOUNTS knows the redirect URI',
    advice: /Register http:\/\/localhost:\d+\/signed-in\.html in the API console/,
  },
  'a sign-in begins with an error': {
    academy: (control) =>
      control.faults([
        { match: { path: '/oauth/v2/auth' }, status: 200, body: '<h1>Invalid Redirect Uri</h1>' },
      ]),
    named: 'a sign-in begins at ACCOUNTS',
    advice: /Compare client ID, scopes and redirect URI/,
  },
  'the clock is wrong': {
    academy: (control) => control.clock({ advance: 600_000 }),
    named: 'the server’s clock agrees with that of the academy',
    advice: /It is 6\d\d s behind.*timedatectl/,
  },
}
