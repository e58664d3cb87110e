import { test as base, expect, type Page } from '@playwright/test'
import { preview, type PreviewServer } from 'vite'
import { amelia, jonas, noor } from './academy/people.ts'
import { academy } from './academy/plugin.ts'
import { addressesFor, optionsFor } from './addresses.ts'
import { createControl, type Control } from './control.ts'
import { watchRequests } from './jump.ts'
import { leaveSignedIn } from './signed-in.ts'
import { watchTraces } from './traces.ts'

/** The people of the embedded academy, by the names on its sign-in page. */
export const people = {
  trainer: 'Amelia Burrows, trainer',
  admin: 'Noor Haddad, academy admin',
  attendee: 'Jonas Lind, attendee',
} as const

type SignIn = (person: keyof typeof people, path?: string) => Promise<void>

interface TestFixtures {
  /** Orders to the embedded academy: data, clock, faults, configuration, and what was asked of it. */
  readonly control: Control
  /** Opens the board at `path` with `person` signed in. */
  readonly signIn: SignIn
  /** The same by the pages of the accounts server, as people do it. */
  readonly signInByHand: SignIn
}

interface WorkerFixtures {
  /** The address of this worker's own board, which serves the production build. */
  readonly board: string
  /** Where its academy takes orders. */
  readonly ordersAt: string
}

/** Each worker has a board and an academy to itself, back to its first state before each test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  board: [
    async ({}, provide, { parallelIndex }) => {
      const port = Number(process.env['E2E_PORT'] ?? 4200) + parallelIndex * 10
      const boardOrigin = `http://localhost:${port}`
      const server = await serve(port, boardOrigin)
      await provide(boardOrigin)
      await server.close()
    },
    { scope: 'worker' },
  ],
  ordersAt: [async ({ board }, provide) => provide(board), { scope: 'worker' }],
  baseURL: async ({ board }, provide) => provide(board),
  control: [
    async ({ ordersAt, context }, provide) => {
      const control = createControl(ordersAt)
      await control.reset()
      watchRequests(context)
      const expectNoTraces = watchTraces(context, control)
      await provide(control)
      await expectNoTraces()
    },
    { auto: true },
  ],
  signIn: async ({ page, board, control: _ready }, provide) => {
    await provide(async (person, path = '/') => {
      await leaveSignedIn(
        page,
        addressesFor(board),
        { trainer: amelia, admin: noor, attendee: jonas }[person],
      )
      await page.goto(path)
      await expectSignedIn(page)
    })
  },
  signInByHand: async ({ page, control: _ready }, provide) => {
    await provide(async (person, path = '/') => {
      await page.goto(path)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await agree(page, person)
      await expectSignedIn(page)
    })
  },
})

export { expect }

/** Says who one is and agrees, in the accounts server's page. */
export async function agree(page: Page, person: keyof typeof people = 'trainer'): Promise<void> {
  await page.getByRole('button', { name: people[person] }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
}

const serve = (port: number, boardOrigin: string): Promise<PreviewServer> =>
  preview({
    configFile: false,
    base: './',
    logLevel: 'warn',
    preview: { port, strictPort: true, host: 'localhost' },
    plugins: [academy(optionsFor(boardOrigin))],
  })

const expectSignedIn = (page: Page) => expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
