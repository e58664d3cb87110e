import { expect, test } from 'vitest'
import type { AuthState } from '../../src/auth/account/auth-state.ts'
import { createAttempt } from '../../src/auth/sign-in/attempt.ts'
import { createStore } from '../../src/lib/store.ts'
import { academyForFile } from './academy-for-file.ts'
import { configOf } from './config.ts'
import { openPage } from './page.ts'
import { until } from './time.ts'

const academy = academyForFile()

test('a program that does not load ends the attempt', async () => {
  const base = new URL(`${academy().board}/`)
  const { storage } = openPage(base.href)
  const state = createStore<AuthState>({ status: 'signed-out' })
  const parts = { state, signIn: configOf(academy()).signIn, base, storage }
  const attempt = createAttempt(
    parts,
    () => {},
    () => new Promise(() => {}),
  )
  void attempt.begin()
  expect(state.get().status).toBe('signing-in')
  await until(() => state.get().status === 'failed')
  expect(state.get()).toMatchObject({ failure: { kind: 'timed-out' } })
})
