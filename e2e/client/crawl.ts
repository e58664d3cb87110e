import { expect } from 'vitest'
import { noor } from '../academy/people.ts'
import { openBoard, type Board } from './board.ts'
import type { ServedAcademy } from './served-academy.ts'
import { signedIn } from './signed-in.ts'

/** The ids of all sessions of the academy, in its order. */
export const expectedIds = ({ state }: ServedAcademy): readonly string[] =>
  state
    .timetable()
    .list({ kind: 'academy' }, state.clock.now())
    .map(({ id }) => id)

/** A board of the admin, who sees the whole academy. */
export const adminBoard = async (academy: ServedAcademy): Promise<Board> =>
  openBoard(academy, await signedIn(academy, noor), 'academy')

/** Whether the list has as many sessions as the academy counts. */
export const isComplete = (board: Board): boolean =>
  board.list()?.sessions === board.list()?.total && !!board.list()

/** The sessions in `before` that still exist and are missing in the list. */
export function lost(academy: ServedAcademy, board: Board, before: readonly string[]): readonly string[] {
  const after = new Set(expectedIds(academy))
  return before.filter((id) => after.has(id) && !board.list()?.sessionIds.has(id))
}

/** Expects that no talk is in the list twice, and that the list has no error. */
export function expectNoDuplicates(board: Board): void {
  const ids = board.list()?.talks.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids?.length)
  expect(board.listError()).toBeUndefined()
}
