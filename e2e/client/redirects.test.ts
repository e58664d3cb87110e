import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { expectRecovered, expectListError } from './outcome.ts'
import { signedIn } from './signed-in.ts'
import { until } from './time.ts'
import { match } from './fault-cases.ts'

const academy = academyForFile()
const elsewhere = '/api/v4/999999999/elsewhere.json'

for (const [id, what, statuses, isAway] of [
  ['S04', 'on the same origin', [301, 302, 303], false],
  ['S05', 'to another origin', [302], true],
  ['S06', 'to another origin that keeps the method', [307, 308], true],
] as const) {
  test.each(statuses)(`${id} %i ${what} is refused, and no request is sent to the target`, async (status) => {
    const location = (isAway ? academy().api : academy().board) + elsewhere
    academy().faults({ match, status, headers: { location } })
    const board = openBoard(academy(), await signedIn(academy()))
    await until(() => board.listError())
    expectListError(board, { kind: 'network' })
    expect(academy().requestedPaths('talks.json')).toHaveLength(3)
    expect(academy().requestedPaths('elsewhere')).toEqual([])
    expect(
      academy()
        .state.log.all()
        .filter(({ server }) => server === 'api'),
    ).toEqual([])
    await expectRecovered(academy(), board)
  })
}
