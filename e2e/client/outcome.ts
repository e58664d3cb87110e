import { expect } from 'vitest'
import { openBoard, type Board } from './board.ts'
import type { ApiErrorFacts, ApiErrorKind } from '../../src/api/call/api-error.ts'
import type { ServedAcademy } from './served-academy.ts'
import { signedIn } from './signed-in.ts'
import { sentences } from './sentences.ts'
import { second, until } from './time.ts'

/** The error of the list, as the client reports it. */
export type Fact = ApiErrorFacts & { readonly kind: ApiErrorKind }

/** Expects the trainer's complete list, without an error. */
export function expectCompleteList(board: Board): void {
  expect(board.list()).toMatchObject({ sessions: 33, received: 33, total: 33, unreadable: [] })
  expect(board.listError()).toBeUndefined()
}

/** Expects this error of the list, and its message. */
export function expectListError(board: Board, fact: Fact): void {
  expect(board.listError()).toMatchObject(fact)
  expect(board.message()).toBe(sentences[fact.kind])
}

/** A board of the trainer that has loaded the complete list. */
export async function loadedBoard(academy: ServedAcademy): Promise<Board> {
  const board = openBoard(academy, await signedIn(academy))
  await until(() => board.list()?.sessions === 33)
  expectCompleteList(board)
  return board
}

/** Removes the faults. Expects a retry within five seconds, without action of the person, and then the complete list. */
export async function expectRecovered(academy: ServedAcademy, board: Board): Promise<void> {
  academy.state.faults.clear()
  const before = academy.requestedPaths('talks.json').length
  await until(() => academy.requestedPaths('talks.json').length > before, 5 * second)
  await until(() => board.list()?.sessions === 33 && !board.listError(), 5 * second)
  expectCompleteList(board)
}
