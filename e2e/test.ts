import { test as base, expect, type Page } from '@playwright/test'
import { invariant } from '../src/lib/invariant.ts'
import { amelia, jonas, noor } from './academy/people.ts'
import { addressesFor } from './addresses.ts'
import { createControl, type Control } from './control.ts'
import { watchRequests } from './jump.ts'
import { now } from './now.ts'
import { openSignedIn } from './signed-in.ts'
import { watchTokenLeaks } from './token-leaks.ts'

/** The people of the embedded academy, by the names on its sign-in page. */
export const people = {
  trainer: 'Amelia Burrows, trainer',
  admin: 'Noor Haddad, academy admin',
  attendee: 'Jonas Lind, attendee',
} as const

type SignIn = (person: keyof typeof people, path?: string) => Promise<void>

interface TestOptions {
  /**
   * Whether the clocks of academy and page are stopped at the same time. Otherwise they are the machine's; the accounts servers always use
   * that.
   */
  readonly clockStopped: boolean
}

interface TestFixtures extends TestOptions {
  /** Controls the embedded academy: data, clock, faults, configuration, request log. */
  readonly control: Control
  /** Opens the board at `path` with `person` signed in. */
  readonly signIn: SignIn
  /** The same, with a sign-in on the pages of the accounts server, as people do it. */
  readonly signInManually: SignIn
}

interface WorkerFixtures {
  /** The address of this worker's own board, which is the production build. */
  readonly board: string
  /** The address of its academy's control requests. */
  readonly controlOrigin: string
}

/** Each worker has its own board and academy, which are reset before each test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  board: [
    async ({}, provide, { parallelIndex }) => {
      const origin = process.env[`BOARD_${parallelIndex}`]
      invariant(
        origin,
        `no board was started for worker ${parallelIndex}: their number is set in playwright.config.ts`,
      )
      await provide(origin)
    },
    { scope: 'worker' },
  ],
  controlOrigin: [async ({ board }, provide) => provide(board), { scope: 'worker' }],
  baseURL: async ({ board }, provide) => provide(board),
  clockStopped: [true, { option: true }],
  control: [
    async ({ board, controlOrigin, context, clockStopped }, provide) => {
      const control = createControl(controlOrigin)
      await control.reset(clockStopped ? { now } : undefined)
      if (clockStopped) await context.clock.setFixedTime(now)
      watchRequests(context)
      const expectNoTraces = watchTokenLeaks(context, control, board)
      await provide(control)
      await expectNoTraces()
    },
    { auto: true },
  ],
  signIn: async ({ page, board, control }, provide) => {
    await provide(async (person, path = '/') => {
      const who = { trainer: amelia, admin: noor, attendee: jonas }[person]
      await openSignedIn(page, path, control, addressesFor(board), who)
      await expectSignedIn(page)
    })
  },
  signInManually: async ({ page, control: _ready }, provide) => {
    await provide(async (person, path = '/') => {
      await page.goto(path)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await agree(page, person)
      await expectSignedIn(page)
    })
  },
})

/** Chooses the person and allows access, on the accounts server's pages. */
export async function agree(page: Page, person: keyof typeof people = 'trainer'): Promise<void> {
  await page.getByRole('button', { name: people[person] }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
}

const expectSignedIn = (page: Page) => expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
