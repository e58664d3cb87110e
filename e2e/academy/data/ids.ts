import { hashOf } from './random.ts'

// Beyond 2^53, two neighbouring ids are the same JavaScript number, so code that parses ids as numbers fails the tests.
const huge = 9007199300000000n
const usual = 4000001000000n

/** The id of the n-th session: a decimal string, greater than 2^53 for every fifth one. */
export function sessionId(index: number): string {
  return String((index % 5 === 4 ? huge : usual) + BigInt(index))
}

/** The id of the n-th talk of the academy. */
export function talkId(index: number): string {
  return String((index % 5 === 4 ? huge : usual) + 500_000_000n + BigInt(index))
}

/** The unique key of a session, as in its join link. */
export function sessionKey(id: string): string {
  return (hashOf(id).toString(36) + hashOf(`${id}/key`).toString(36)).slice(0, 10)
}

/** Whether the host launches the talk. About one host in eight forgets. */
export function isLaunched(id: string): boolean {
  return hashOf(id) % 8 !== 0
}

/** Compares decimal strings by value, which may be too large for a number. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b))
}
