import type { Api } from './api.ts'

/** An API whose JSON responses come from `json`, and other bodies from `blob`; it accepts every link. */
export const apiWith = (json: Api['json'], blob: Api['blob'] = notHere): Api => ({
  orgId: '1',
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the guard has tests of its own
  guard: (raw) => raw as ReturnType<Api['guard']>,
  guardJoin: () => undefined,
  tryNow: () => {},
  json,
  blob,
})

const notHere = () => Promise.reject(new Error('not here'))
