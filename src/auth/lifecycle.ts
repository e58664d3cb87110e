import { now } from '../lib/clock/clock.ts'
import { minute } from '../lib/time/time.ts'
import { wait } from '../lib/wait.ts'
import type { AuthParts } from './account/auth-parts.ts'
import { withWebLock } from './account/web-lock.ts'
import { followExpiry } from './account/expiry.ts'
import { failureOf } from './failure/failure-of.ts'
import { clearStorage } from './account/clear-storage.ts'
import { watchIdle } from './account/idle.ts'
import { createRenewal } from './account/renewal.ts'
import { watchPageRestore } from './account/page-restore.ts'
import { heldToken, usableToken, type AuthState } from './account/auth-state.ts'
import { createAttempt } from './sign-in/attempt.ts'
import { tokenIn, userKey } from './account/stored-user.ts'
import { outlivesPage } from './account/tab-storage.ts'
import { joinTabs, type TabMessage } from './account/tabs.ts'

/** What a session can do beyond being there; fetched beside the first page of the list. */
export interface Lifecycle {
  /** See `Auth.signIn`. */
  signIn(): Promise<void>
  /** Tells the other tabs, and has the tokens of `record` revoked. */
  signedOut(record: string | null): Promise<void>
  /** See `Auth.renewed`. */
  renewed(refused: string): Promise<string | undefined>
}

/** ms in which another tab answers that has a newer token, on a slow machine too. */
const answering = 1000

/** Keeps the session of one tab: renewed in time, at one with the other tabs, over when nobody is there. */
export function createLifecycle(parts: AuthParts): Lifecycle {
  const { state, signIn, base } = parts
  const key = userKey(signIn)
  const held = () => heldToken(state.get())
  const usable = () => usableToken(state.get(), now())
  /** Sign-ins that are over here, whatever a slower tab still says of them. */
  const over = new Set<string>()
  const tell = joinTabs(key, hear)
  const renewed = createRenewal(state, (refused) => withWebLock(`${key} renewal`, () => renew(refused)), now)
  const { idleMinutes } = signIn
  const heardOfLife =
    idleMinutes === undefined
      ? () => {}
      : watchIdle(
          idleMinutes * minute,
          () => tell({ type: 'active' }),
          () => held() && void end(parts.record(), { status: 'signed-out', idleMinutes }),
        )
  const attempt = createAttempt(parts, enter)

  followExpiry(parts, renewed)
  // A frame keeps its session in memory: loaded anew, it would be none.
  if (outlivesPage(parts.storage)) watchPageRestore(() => held() !== undefined)
  const record = parts.record()
  tell(record !== null && usable() ? { type: 'record', record } : { type: 'ask' })
  // A click on "Sign in" waits for nothing.
  if (!usable()) attempt.prepare()

  function hear(message: TabMessage) {
    switch (message.type) {
      case 'ask': {
        const mine = parts.record()
        if (mine !== null && usable()) tell({ type: 'record', record: mine })
        return
      }
      case 'record':
        return adopt(message.record)
      case 'signed-out':
        over.add(message.signIn)
        // Whoever is on the way to the accounts server needs what was left here for the way back.
        if (state.get().status === 'signing-in' && !held()) return
        return leave({ status: 'signed-out', idleMinutes: message.idleMinutes })
      case 'active':
        return heardOfLife()
    }
  }

  /** Takes what another tab has, where it is better than what is here. */
  function adopt(theirs: string) {
    const token = tokenIn(theirs)
    if (!token || over.has(token.signIn) || token.expiresAt <= now()) return
    if ((usable()?.since ?? 0) < token.since) parts.enter(theirs)
  }

  function enter(mine: string) {
    if (parts.enter(mine)) tell({ type: 'record', record: mine })
  }

  /** Runs in one tab at a time: what another has renewed meanwhile is taken from there. */
  async function renew(refused: string) {
    if (held()?.value !== refused) return
    tell({ type: 'ask' })
    await wait(answering)
    const old = parts.record()
    const token = held()
    if (token?.value !== refused || old === null) return
    const { renewRecord, revoke } = await managers()
    const next = await renewRecord(signIn, base, old, token.signIn).catch((error: unknown) => {
      const failure = failureOf(error)
      if (failure.kind === 'somebody-else') void end(old, { status: 'failed', failure })
      throw error
    })
    if (held()?.value === refused) enter(next)
    // Whoever has signed out meanwhile stays signed out.
    else if (!held()) await revoke(signIn, base, next)
  }

  /** Attempts that came to nothing have left things in the tab, too. */
  function leave(next: AuthState) {
    parts.leave(next)
    clearStorage(parts.storage)
  }

  /** Nobody is signed in any more, in any tab; `next` says why. */
  async function end(last: string | null, next: AuthState) {
    const token = tokenIn(last)
    const idle = next.status === 'signed-out' ? next.idleMinutes : undefined
    attempt.stop()
    leave(next)
    if (!token || last === null) return
    over.add(token.signIn)
    tell({ type: 'signed-out', signIn: token.signIn, idleMinutes: idle })
    const { revoke, endSessionOf } = await managers()
    await revoke(signIn, base, last)
    const endSession = await endSessionOf(signIn, base)
    if (endSession && state.get().status === 'signed-out') {
      state.set({ status: 'signed-out', idleMinutes: idle, endSession })
    }
  }

  return {
    signIn: attempt.begin,
    signedOut: (last) => end(last, { status: 'signed-out' }),
    renewed,
  }
}

// Needs the login library.
const managers = () => import('./dialects/user-manager.ts')
