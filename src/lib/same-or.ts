/** Returns `before` if it has the same items as `after`, so that what is memoised by the list stays valid; else `after`. */
export const sameOr = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  before.length === after.length && before.every((item, i) => Object.is(item, after[i])) ? before : after
