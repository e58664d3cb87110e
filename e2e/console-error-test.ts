import { expect } from '@playwright/test'
import { test as plain } from './test.ts'

/** The same `test`, which also fails if the page logs an error to the console. */
export const test = plain.extend<{ readonly noConsoleErrors: undefined }>({
  noConsoleErrors: [
    async ({ page }, provide) => {
      const messages: string[] = []
      page.on('console', (message) => {
        // The browser's own message for a failed request is ignored.
        const own = message.type() === 'error' && !message.text().startsWith('Failed to load resource')
        if (own) messages.push(message.text())
      })
      await provide(undefined)
      expect(messages).toEqual([])
    },
    { auto: true },
  ],
})
