import type { TalkList } from './growing-list.ts'

/** Whether two crawls show the same. */
export const showSame = (one: TalkList, other: TalkList): boolean =>
  one.total === other.total &&
  one.sessions === other.sessions &&
  one.received === other.received &&
  hasSame(one.talks, other.talks) &&
  hasSame(one.live, other.live)

const hasSame = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, i) => item === other[i])
