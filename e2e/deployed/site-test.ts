import { existsSync } from 'node:fs'
import { test as base } from 'vitest'
import { hasServer } from '../../scripts/browsers.mjs'
import { type Control, createControl } from '../control.ts'
import { type Site, startSite } from './installation/site.ts'

/** The board as it is deployed, tested without a browser: one site for each file, reset before each test. */
export const withSite = base.extend<{ board: string; controlOrigin: string; control: Control; site: Site }>({
  site: [
    async ({}, provide) => {
      if (!existsSync('dist/index.html')) throw new Error('There is no build to deploy: npm run build.')
      const site = await startSite()
      await provide(site)
      await site.stop()
    },
    { scope: 'file' },
  ],
  board: ({ site }, provide) => provide(site.board),
  controlOrigin: ({ site }, provide) => provide(site.controlOrigin),
  control: async ({ site }, provide) => {
    const control = createControl(site.controlOrigin)
    await control.reset()
    await provide(control)
  },
})

/** The same, where nginx is installed. */
export const test = withSite.skipIf(!hasServer())
