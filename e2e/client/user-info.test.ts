import { beforeEach, expect, test } from 'vitest'
import { tokenIn } from '../../src/auth/account/stored-user.ts'
import { amelia, fullName } from '../academy/people.ts'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { refusalOf, saidOf, stored } from './refusal.ts'
import { renewals, configureDialect } from './renewals.ts'
import { signInToCallback, complete, signInManually } from './sign-in.ts'
import { minute, advanceClock, sleep, until } from './time.ts'

const academy = academyForFile()
beforeEach(() => configureDialect(academy(), 'oidc'))

const isToken = { server: 'issuer', path: '/\\/token$/', method: 'POST' }
const userInfo = { server: 'issuer', path: '/me' }
const person = { userId: amelia.userId, email: amelia.email, name: fullName(amelia) }

test('user info adds what is missing in the ID token', async () => {
  academy().faults({ match: isToken, idToken: { claims: { email: null, name: null } } })
  expect(tokenIn(await signInManually(academy()))?.person).toEqual(person)
})

test('failing user info refuses nobody whom the ID token has identified', async () => {
  academy().faults({ match: userInfo, status: 503 })
  expect(tokenIn(await signInManually(academy()))?.person).toEqual(person)
})

test.each([401, 403])(
  'user info that is refused (%i) refuses nobody whom the ID token has identified',
  async (status) => {
    academy().faults({ match: userInfo, status, body: { error: 'invalid_token' } })
    expect(tokenIn(await signInManually(academy()))?.person).toEqual(person)
  },
)

test('user info that never responds is waited for five seconds at most', async () => {
  const { page, url } = await signInToCallback(academy())
  academy().faults({ match: userInfo, hang: true })
  const signedIn = complete(academy(), url)
  await until(() => academy().requestedPaths('/me').length === 1)
  await advanceClock(5000)
  await signedIn
  expect(stored(page)).toContain('access_token')
})

test('user info about another person is refused, and the error says why', async () => {
  academy().faults({ match: userInfo, rewrite: { sub: 'other' } })
  const failure = await refusalOf(academy())
  expect(failure).toEqual({ kind: 'forged', what: 'sub' })
  expect(saidOf(failure)).toBe(
    'The answer of the accounts server cannot be trusted (sub). You were not signed in.',
  )
})

test.each([
  ['the name is null', { name: null }, { email: 'new@zylker.example' }],
  ['the name is an object', { name: { en: 'x' } }, { email: 'new@zylker.example' }],
  ['both are there', { name: 'New' }, { name: 'New', email: 'new@zylker.example' }],
])('user info is used as far as it is text: %s', async (_, name, used) => {
  academy().faults({ match: userInfo, body: { sub: amelia.userId, email: 'new@zylker.example', ...name } })
  expect(tokenIn(await signInManually(academy()))?.person).toEqual({ ...person, ...used })
})

test('user info about another person is refused, whatever else is wrong in it', async () => {
  academy().faults({ match: userInfo, body: { sub: 'other', name: null, email: 7 } })
  expect(await refusalOf(academy())).toEqual({ kind: 'forged', what: 'sub' })
})

test.each([
  ['without a subject', { rewrite: { sub: null, name: 'Nobody' } }],
  ['that is an error with status 200', { body: { error: 'x' } }],
  ['that is not JSON', { body: 'x' }],
])('user info %s is not used, and refuses nobody', async (_, fault) => {
  academy().faults({ match: userInfo, ...fault })
  expect(tokenIn(await signInManually(academy()))?.person).toEqual(person)
})

test('a renewal does not request user info, because its failure would lose the new token', async () => {
  const board = openBoard(academy(), await signInManually(academy()))
  academy().faults({ match: userInfo, status: 503 })
  academy().state.log.clear()
  sleep(59.5 * minute)
  board.page.focus()
  await until(() => renewals(academy()) === 1 && board.list())
  expect(academy().requestedPaths('/me')).toEqual([])
  expect(board.auth.state.get()).toMatchObject({ status: 'signed-in', token: { person } })
})

test('failing key requests postpone a renewal, before the refresh token is used', async () => {
  const board = openBoard(academy(), await signInManually(academy()))
  const first = stored(board.page)
  academy().faults({ match: { server: 'issuer', path: '/jwks' }, times: 1, status: 503 })
  sleep(59.5 * minute)
  board.page.focus()
  await until(() => academy().requestedPaths('/jwks').length > 1)
  await until(() => stored(board.page) !== first, 3 * minute)
  expect(renewals(academy())).toBe(1)
})

test('a stored token that has expired and is not renewed leads to the sign-in page, without a request to the academy', async () => {
  const record = await signInManually(academy())
  academy().faults({ match: isToken, status: 400, body: { error: 'invalid_grant' } })
  sleep(120 * minute)
  const board = openBoard(academy(), record)
  await until(() => !stored(board.page).includes('access_token'))
  expect(board.auth.state.get()).toEqual({ status: 'expired' })
  expect(academy().requestedPaths('talks.json')).toEqual([])
})
