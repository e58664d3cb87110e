import { test as base } from './test.ts'

/** The same `test`, where one signs in as people do: by the pages of the accounts server. */
export const test = base.extend({
  timeStands: false,
  signIn: async ({ signInByHand }, provide) => provide(signInByHand),
})

export { expect, people } from './test.ts'
