import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { refusalOf, saidOf, tokensAsked } from './refusal.ts'
import { renewableBoard, renewals, revoke } from './renewals.ts'
import { until } from './time.ts'

const academy = academyForFile()
const elsewhere = 'https://accounts.zoho.eu'
const redirectFrom = (server: string) => ({
  match: { server: 'accounts', path: '/oauth/v2/auth' },
  redirect: { 'accounts-server': server },
})

test('the data centre of a sign-in is used for the token request, its renewal and its revocation', async () => {
  const tokenEndpoints = { [academy().accounts]: '/oauth/none', [elsewhere]: '/oauth/v2/token' }
  academy().state.config.order({ patch: { signIn: { offline: true, tokenEndpoints } } })
  academy().faults(redirectFrom(elsewhere))
  const board = await renewableBoard(academy())
  revoke(academy())
  board.tryAgain()
  await until(() => renewals(academy()) === 1)
  await until(() => board.auth.state.get().status === 'signed-in')
  await board.auth.signOut()
  expect(academy().requestedPaths('/oauth/v2/token/revoke')).toHaveLength(2)
  expect(academy().requestedPaths('/oauth/none')).toEqual([])
})

test('an accounts server that is not configured is refused, and no code is sent anywhere', async () => {
  academy().faults(redirectFrom('https://evil.example'))
  const failure = await refusalOf(academy())
  expect(failure).toEqual({ kind: 'untrusted-server', server: 'https://evil.example' })
  expect(saidOf(failure)).toContain('https://evil.example, which is not among the accounts servers')
  expect(tokensAsked(academy())).toBe(0)
})
