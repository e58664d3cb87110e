import { expect } from 'vitest'
import { openBoard, type Board } from './board.ts'
import type { ApiErrorFacts, ApiErrorKind } from '../../src/api/call/api-error.ts'
import type { ServedAcademy } from './served-academy.ts'
import { signedIn } from './signed-in.ts'
import { sentences } from './sentences.ts'
import { second, until } from './time.ts'

/** What the client makes of trouble. */
export type Fact = ApiErrorFacts & { readonly kind: ApiErrorKind }

/** The list of the trainer is there as a whole, and nothing is wrong with it. */
export function expectWhole(board: Board): void {
  expect(board.list()).toMatchObject({ sessions: 33, received: 33, total: 33, unreadable: [] })
  expect(board.trouble()).toBeUndefined()
}

/** That is what is wrong with the list, and what is said of it. */
export function expectTrouble(board: Board, fact: Fact): void {
  expect(board.trouble()).toMatchObject(fact)
  expect(board.said()).toBe(sentences[fact.kind])
}

/** A board of the trainer that has read all of it. */
export async function wholeBoard(academy: ServedAcademy): Promise<Board> {
  const board = openBoard(academy, await signedIn(academy))
  await until(() => board.list()?.sessions === 33)
  expectWhole(board)
  return board
}

/** With the faults gone, the list is asked for by itself within five seconds, and is whole. */
export async function expectMended(academy: ServedAcademy, board: Board): Promise<void> {
  academy.state.faults.clear()
  const before = academy.asked('talks.json').length
  await until(() => academy.asked('talks.json').length > before, 5 * second)
  await until(() => board.list()?.sessions === 33 && !board.trouble(), 5 * second)
  expectWhole(board)
}
