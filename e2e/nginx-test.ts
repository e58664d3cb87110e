import { type Site, startSite } from './deployed/installation/site.ts'
import { test as base } from './embed-test.ts'

/** Tests of the board as it is deployed: the real server with the shipped configuration. */
export const test = base.extend<object, { readonly site: Site }>({
  site: [
    async ({}, provide) => {
      const site = await startSite()
      await provide(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  board: [async ({ site }, provide) => provide(site.board), { scope: 'worker' }],
  controlOrigin: [async ({ site }, provide) => provide(site.controlOrigin), { scope: 'worker' }],
})
