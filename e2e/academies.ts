import type { Page } from '@playwright/test'
import type { Control } from './control.ts'
import { expect } from './test.ts'

/** The academy everybody belongs to, as an admin sees all of it. */
export const first = { id: '100000000', name: 'Zylker Academy', status: 'Showing 869 of 869' }
/** The other one of those who belong to several: twelve talks in five sessions. */
export const second = { id: '200000000', name: 'Zylker Partners', status: 'Showing 5 of 5' }
/** The address of the whole academy. */
export const everything = '/?view=academy'

/** Which academy it is to be. */
export const question = (page: Page) => page.getByRole('heading', { name: 'Which academy?' })

/** Answers the question. */
export const choose = (page: Page, { name }: { name: string }) =>
  page.getByRole('button', { name, exact: true }).click()

/** Opens the account menu. */
export const openMenu = (page: Page) => page.getByRole('button', { name: 'Account' }).click()

/** The board of `academy` is on screen, its list whole. */
export async function expectBoard(page: Page, academy: typeof first): Promise<void> {
  await expect(page.getByRole('status')).toHaveText(academy.status)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(academy.name)
  await expect(page).toHaveTitle(`${academy.name} · Callboard`)
  await expect(question(page)).toHaveCount(0)
}

/** The lists that were asked for, by academy. */
export const listsAsked = async (control: Control) =>
  (await control.requests()).flatMap(({ path }) => /\/api\/v4\/(\d+)\/talks\.json/.exec(path)?.[1] ?? [])

/** No academy is configured, nor a name for it. */
export const ownAcademies = { patch: { academy: { orgId: null, name: null } } }
