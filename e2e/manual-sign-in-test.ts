import { test as base } from './test.ts'

/** The same `test`, with a sign-in on the pages of the accounts server, as people do it. */
export const test = base.extend({
  clockStopped: false,
  signIn: async ({ signInManually }, provide) => provide(signInManually),
})
