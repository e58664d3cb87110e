import { now } from '../lib/clock/clock.ts'
import { minute } from '../lib/time/units.ts'
import { wait } from '../lib/wait.ts'
import type { AuthParts } from './account/auth-parts.ts'
import { withWebLock } from './account/web-lock.ts'
import { checkToken, type TokenCheck } from './account/check-token.ts'
import { refuseToken } from './account/refuse-token.ts'
import { scheduleRenewal } from './account/renewal-schedule.ts'
import { failureOf } from './failure/failure-of.ts'
import { clearStorage } from './account/clear-storage.ts'
import { forgetPending } from './account/pending-sign-ins.ts'
import { watchIdle } from './account/idle.ts'
import { createSingleRenewal } from './account/single-renewal.ts'
import { watchPageRestore } from './account/page-restore.ts'
import { heldToken, usableToken, type AuthState } from './account/auth-state.ts'
import { createAttempt } from './sign-in/attempt.ts'
import { tokenIn, userKey } from './account/stored-user.ts'
import type { Renewals } from './account/with-token.ts'
import { outlivesPage } from './account/tab-storage.ts'
import { joinTabs, tabResponseTime, type TabMessage } from './account/tabs.ts'

/** The parts of `Auth` that are loaded later, in parallel with the first page of the list. */
export interface Lifecycle extends Renewals {
  /** See `Auth.signIn`. */
  signIn(): Promise<void>
  /** Notifies the other tabs of a sign-out, and revokes the tokens in `record`. */
  signedOut(record: string | null): Promise<void>
  /** See `checkToken`. */
  checkToken(url: string): Promise<TokenCheck>
}

/** Manages the sign-in of one tab: renews the token in time, synchronises it with the other tabs, and signs out an idle person. */
export function createLifecycle(parts: AuthParts): Lifecycle {
  const { state, signIn, base } = parts
  const key = userKey(signIn)
  const currentToken = () => heldToken(state.get())
  const validToken = () => usableToken(state.get(), now())
  /** Ids of the sign-ins that have ended. Late messages from other tabs about them are ignored. */
  const endedSignIns = new Set<string>()
  const send = joinTabs(key, receive)
  const renewed = createSingleRenewal(
    state,
    (refused) => withWebLock(`${key} renewal`, () => renew(refused)),
    now,
  )
  const { idleMinutes } = signIn
  const noteActivity =
    idleMinutes === undefined
      ? () => {}
      : watchIdle(
          idleMinutes * minute,
          () => send({ type: 'active' }),
          () => currentToken() && void end(parts.record(), { status: 'signed-out', idleMinutes }),
        )
  const attempt = createAttempt(parts, enter)
  // A sign-in by redirect has ended without a callback: the person has come back with the Back button.
  forgetPending(parts.storage)
  scheduleRenewal(parts, renewed)
  // Not in a frame: its sign-in is in memory, and reloading would end it.
  if (outlivesPage(parts.storage)) watchPageRestore(() => currentToken() !== undefined)
  const record = parts.record()
  send(record !== null && validToken() ? { type: 'record', record } : { type: 'ask' })
  if (!validToken()) attempt.prepare()

  function receive(message: TabMessage) {
    switch (message.type) {
      case 'ask': {
        const ownRecord = parts.record()
        if (ownRecord !== null && validToken()) send({ type: 'record', record: ownRecord })
        return
      }
      case 'record':
        return adopt(message.record)
      case 'signed-out':
        endedSignIns.add(message.signIn)
        // This tab is on its way to the accounts server and needs the stored state when it comes back.
        if (state.get().status === 'signing-in' && !currentToken()) return
        attempt.stop()
        return leave({ status: 'signed-out', idleMinutes: message.idleMinutes })
      case 'active':
        return noteActivity()
    }
  }

  /** Uses the record of another tab if its token is valid and newer. */
  function adopt(otherRecord: string) {
    const token = tokenIn(otherRecord)
    if (!token || endedSignIns.has(token.signIn) || token.expiresAt <= now()) return
    if ((validToken()?.since ?? 0) < token.since) parts.enter(otherRecord)
  }

  function enter(newRecord: string) {
    if (parts.enter(newRecord)) send({ type: 'record', record: newRecord })
  }

  /** Runs in one tab at a time, under a lock. If another tab has renewed the token meanwhile, that token is used. */
  async function renew(refused: string) {
    if (currentToken()?.value !== refused) return
    send({ type: 'ask' })
    await wait(tabResponseTime)
    const oldRecord = parts.record()
    const token = currentToken()
    if (token?.value !== refused || oldRecord === null) return
    const { renewRecord, revoke } = await loadManagers()
    const next = await renewRecord(signIn, base, oldRecord, token.signIn).catch((error: unknown) => {
      const failure = failureOf(error)
      if (failure.kind === 'somebody-else') void end(oldRecord, { status: 'failed', failure })
      throw error
    })
    if (currentToken()?.value === refused) enter(next)
    // The person has signed out meanwhile: the new tokens are revoked.
    else if (!currentToken()) await revoke(signIn, base, next)
  }

  /** Signs out here, and removes what unfinished sign-ins have stored. */
  function leave(next: AuthState) {
    parts.leave(next)
    clearStorage(parts.storage)
  }

  /** Signs out in all tabs and revokes the tokens in `lastRecord`; `next` is the new state. */
  async function end(lastRecord: string | null, next: AuthState) {
    const token = tokenIn(lastRecord)
    const idle = next.status === 'signed-out' ? next.idleMinutes : undefined
    attempt.stop()
    leave(next)
    if (!token || lastRecord === null) return
    endedSignIns.add(token.signIn)
    send({ type: 'signed-out', signIn: token.signIn, idleMinutes: idle })
    const { revoke, endSessionOf } = await loadManagers()
    await revoke(signIn, base, lastRecord)
    const endSession = await endSessionOf(signIn, base)
    if (endSession && state.get().status === 'signed-out') {
      state.set({ status: 'signed-out', idleMinutes: idle, endSession })
    }
  }

  return {
    signIn: attempt.begin,
    signedOut: (lastRecord) => end(lastRecord, { status: 'signed-out' }),
    renewed,
    refuse: (refused, wasAccepted) => refuseToken(parts, refused, wasAccepted),
    checkToken: (url) => checkToken(parts, renewed, url),
  }
}

// Loaded on demand, as it contains the login library.
const loadManagers = () => import('./dialects/user-manager.ts')
