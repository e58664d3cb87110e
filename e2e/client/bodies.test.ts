import { expect, test } from 'vitest'
import type { ApiErrorKind } from '../../src/api/call/api-error.ts'
import { en } from '../../src/words/en/board.ts'
import { enList } from '../../src/words/en/list.ts'
import { accepted, pageWith, refused, session, skipped } from '../body-cases.ts'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { expectListError, expectCompleteList } from './outcome.ts'
import { signedIn } from './signed-in.ts'
import { until } from './time.ts'
import { match } from './fault-cases.ts'

const academy = academyForFile()

/** A board whose academy responds with `fault`, once the board has processed the response. */
async function boardOf(fault: object) {
  academy().faults({ match, ...fault })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.list() ?? board.listError())
  return { board, names: board.list()?.talks.map(({ name }) => name) }
}

/** The error kinds of JSON of another shape and of bodies that are too large; all others are not JSON. */
const kinds: readonly (readonly [ids: RegExp, kind: ApiErrorKind])[] = [
  [/^B1[1235] /, 'wrong-shape'],
  [/^B42 /, 'too-large'],
  [/^B/, 'not-json'],
]

test.each(refused)('%s is reported, and a retry succeeds', async (name, fault, sentence) => {
  const { board } = await boardOf(await fault())
  const kind = kinds.find(([ids]) => ids.test(name))?.[1] ?? 'not-json'
  expectListError(board, { kind })
  expect(board.message()).toBe(sentence)
  expect(board.list()).toBeUndefined()
  expect(academy().requestedPaths('talks.json')).toHaveLength(1)
  academy().state.faults.clear()
  board.tryAgain()
  await until(() => board.list()?.sessions === 33)
  expectCompleteList(board)
})

test.each(skipped)(
  '%s: the other sessions are loaded, and those that cannot be read are counted',
  async (_, body, shown, lost) => {
    const { board, names } = await boardOf({ body })
    const unreadable = board.list()?.unreadable ?? []
    expect(names).toEqual(shown)
    expect(unreadable).toHaveLength(lost)
    expect(enList.unreadable.some(unreadable)).toBe(
      `${lost} session${lost === 1 ? '' : 's'} could not be read.`,
    )
    expect(board.list()?.received).toBe(shown.length + lost)
    expect(board.listError()).toBeUndefined()
  },
)

test.each(accepted)('%s is accepted', async (_, fault, shown) => {
  const { board, names } = await boardOf(fault)
  expect(names).toEqual(shown)
  expect(board.list()?.unreadable).toEqual([])
  expect(board.listError()).toBeUndefined()
  expect('polluted' in {}).toBe(false)
})

test('D20 the only talk, presenter and live talk are joined although none comes in a list', async () => {
  const only = session('7', { name: 'Alone' })
  const { board } = await boardOf({
    body: pageWith({
      sessions: only,
      talks: { ...only, talkId: '71' },
      sessionMembers: { sessionId: '7', name: 'Lea', role: '1' },
      runningTalks: { talkId: '71' },
      meta: { totalSessionsCount: '1' },
    }),
  })
  expect(board.list()).toMatchObject({
    talks: [{ id: '71', name: 'Alone', members: [{ name: 'Lea' }] }],
    live: [{ id: '71' }],
    sessions: 1,
    unreadable: [],
  })
})

test.each([
  ['7', 7, 'Showing 2 of 7'],
  [7, 7, 'Showing 2 of 7'],
  ['-1', undefined, 'Showing 2'],
  ['x', undefined, 'Showing 2'],
  [1e99, undefined, 'Showing 2'],
])('B20 a total of %j is shown or unknown', async (totalSessionsCount, total, sentence) => {
  const { board } = await boardOf({ body: pageWith({ meta: { totalSessionsCount } }) })
  expect(board.list()).toMatchObject({ sessions: 2, total })
  expect(en.showing(2, board.list()?.total, false)).toBe(sentence)
})

test.each([
  ['B25 an id that is a number becomes a string', 5, '5'],
  ['B27 an id "__proto__" is an ordinary id', '__proto__', '__proto__'],
  ['B27 an id "constructor" is an ordinary id', 'constructor', 'constructor'],
])('%s', async (_, given, id) => {
  const { board } = await boardOf({ body: pageWith({ sessions: [session(given)] }) })
  expect(board.list()?.talks.map((talk) => talk.id)).toEqual([id])
  expect(board.list()?.byId.get(id)?.name).toBe(`Session ${id}`)
  expect(board.list()?.unreadable).toEqual([])
})
