import type { Api } from '../../api/api.ts'

/** An API whose responses come from `json`; it accepts every link. */
export const apiWith = (json: Api['json']): Api => ({
  orgId: '1',
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the guard has tests of its own
  guard: (raw) => raw as ReturnType<Api['guard']>,
  guardJoin: () => undefined,
  blob: () => Promise.reject(new Error('not here')),
  tryNow: () => {},
  json,
})
