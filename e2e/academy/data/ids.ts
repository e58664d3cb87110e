import { hashOf } from './random.ts'

// Beyond 2^53 two neighbouring ids are one and the same number: whoever reads ids as numbers is found out.
const huge = 9007199300000000n
const usual = 4000001000000n

/** The id of the n-th session: a decimal text, for every fifth one greater than 2^53. */
export function sessionId(index: number): string {
  return String((index % 5 === 4 ? huge : usual) + BigInt(index))
}

/** The id of the n-th talk of the academy. */
export function talkId(index: number): string {
  return String((index % 5 === 4 ? huge : usual) + 500_000_000n + BigInt(index))
}

/** The unique key of a session, as its join link has it. */
export function sessionKey(id: string): string {
  return (hashOf(id).toString(36) + hashOf(`${id}/key`).toString(36)).slice(0, 10)
}

/** About one host in eight forgets to launch. */
export function isLaunched(id: string): boolean {
  return hashOf(id) % 8 !== 0
}

/** Orders decimal texts by their value, which may not fit a number. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b))
}
