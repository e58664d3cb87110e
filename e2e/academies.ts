import { expect, type Page } from '@playwright/test'
import type { Control } from './control.ts'

/** The academy to which everybody belongs, with its counts as an admin sees them. */
export const first = { id: '100000000', name: 'Zylker Academy', status: 'Showing 869 of 869' }
/** The second academy of people who belong to several: twelve talks in five sessions. */
export const second = { id: '200000000', name: 'Zylker Partners', status: 'Showing 5 of 5' }
/** The address of the whole-academy view. */
export const everything = '/?view=academy'

/** The heading of the page on which the person chooses an academy. */
export const question = (page: Page) => page.getByRole('heading', { name: 'Which academy?' })

/** Chooses an academy. */
export const choose = (page: Page, { name }: { name: string }) =>
  page.getByRole('button', { name, exact: true }).click()

/** Opens the account menu. */
export const openMenu = (page: Page) => page.getByRole('button', { name: 'Account' }).click()

/** Expects the board of `academy` on screen, with its complete list. */
export async function expectBoard(page: Page, academy: typeof first): Promise<void> {
  await expect(page.getByRole('status')).toHaveText(academy.status)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(academy.name)
  await expect(page).toHaveTitle(new RegExp(`^(\\d+ live · ${academy.name}|${academy.name} · Callboard)$`))
  await expect(question(page)).toHaveCount(0)
}

/** The list requests so far, by academy. */
export const requestedAcademies = async (control: Control) =>
  (await control.requests()).flatMap(({ path }) => /\/api\/v4\/(\d+)\/talks\.json/.exec(path)?.[1] ?? [])

/** A configuration without an academy id and name. */
export const ownAcademies = { patch: { academy: { orgId: null, name: null } } }
