import { expect, test as plain } from './test.ts'

/** The same `test`, which fails where the page complains. */
export const test = plain.extend<{ readonly quiet: undefined }>({
  quiet: [
    async ({ page }, provide) => {
      const heard: string[] = []
      page.on('console', (message) => {
        // The browser's own word on a failed request is not ours.
        const own = message.type() === 'error' && !message.text().startsWith('Failed to load resource')
        if (own) heard.push(message.text())
      })
      await provide(undefined)
      expect(heard).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
