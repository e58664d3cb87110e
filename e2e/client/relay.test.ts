import { expect, test, vi } from 'vitest'
import { relaySignIn } from '../../src/auth/sign-in/relay-sign-in.ts'
import { academyForFile } from './academy-for-file.ts'
import { configOf } from './config.ts'
import { openPage } from './page.ts'
import { second, until } from './time.ts'

const academy = academyForFile()

test('a relay page that hears nothing from the frame gives up after half a minute', async () => {
  openPage(`${academy().board}/relay.html`)
  const opener = { postMessage: vi.fn() }
  let outcome: unknown = 'none yet'
  void relaySignIn(configOf(academy()).signIn, opener).then((relayed) => (outcome = relayed))
  await until(() => opener.postMessage.mock.calls.length > 100, 29 * second)
  expect(outcome).toBe('none yet')
  await until(() => outcome === undefined, 6 * second)
})
