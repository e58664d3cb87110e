import { test as base, expect, type Page } from '@playwright/test'
import { preview, type PreviewServer } from 'vite'
import { academy } from './academy/plugin.ts'
import { createControl, type Control } from './control.ts'

/** The people of the embedded academy, by the names on its sign-in page. */
export const people = {
  trainer: 'Amelia Burrows, trainer',
  admin: 'Noor Haddad, academy admin',
  attendee: 'Jonas Lind, attendee',
} as const

interface TestFixtures {
  /** Orders to the embedded academy: data, clock, faults, configuration, and what was asked of it. */
  readonly control: Control
  /** Opens the board at `path` and signs `person` in. */
  readonly signIn: (person: keyof typeof people, path?: string) => Promise<void>
}

interface WorkerFixtures {
  /** The address of this worker's own board, which serves the production build. */
  readonly board: string
}

/** Each worker has a board and an academy to itself, back to its first state before each test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  board: [
    async ({}, provide, { parallelIndex }) => {
      const port = 4200 + parallelIndex * 10
      const boardOrigin = `http://localhost:${port}`
      const server = await serve(port, boardOrigin)
      await provide(boardOrigin)
      await server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ board }, provide) => provide(board),
  control: [
    async ({ board }, provide) => {
      const control = createControl(board)
      await control.reset()
      await provide(control)
    },
    { auto: true },
  ],
  signIn: async ({ page, control: _ready }, provide) => {
    await provide((person, path = '/') => signInAs(page, person, path))
  },
})

export { expect }

const serve = (port: number, boardOrigin: string): Promise<PreviewServer> =>
  preview({
    configFile: false,
    base: './',
    logLevel: 'warn',
    preview: { port, strictPort: true, host: 'localhost' },
    plugins: [academy({ boardOrigin, accountsPort: port + 1, issuerPort: port + 2, apiPort: port + 3 })],
  })

async function signInAs(page: Page, person: keyof typeof people, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: people[person] }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
}
