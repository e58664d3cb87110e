import type { Row } from '../bench.ts'
import { pageNames, type PageName } from '../site/open-site.ts'
import { rounds } from './settings.ts'
import { median, short, spreadOf } from './statistics.ts'

/** What was measured of one page in one round, by name. */
export type Figures = Readonly<Record<string, number>>

/** What was measured in each round. */
export type Rounds = readonly Readonly<Record<PageName, Figures>>[]

/** The most that the board may need: a number, or a multiple of what another page needed in the same round. */
type Goal = { readonly atMost: number } | { readonly times: number; readonly of: 'floor' | 'bare' }

/** Figures, in the order of their rows, and what the board may need for each; `undefined`: it has no goal. */
export type Goals = Readonly<Record<string, Goal | undefined>>

/** Measures each page once in every round. Interleaved, so that a slow moment of the machine affects all pages. */
export async function inRounds(measure: (name: PageName) => Promise<Figures>): Promise<Rounds> {
  const all: Record<PageName, Figures>[] = []
  for (let round = 0; round < rounds; round += 1) {
    const one: Record<PageName, Figures> = { floor: {}, bare: {}, board: {} }
    for (const name of pageNames) one[name] = await measure(name)
    all.push(one)
  }
  return all
}

/**
 * The rows about these figures, each named by its figure, after `subject`. `isShort`: the list is shorter than by default, which leaves out
 * the figures that cannot be measured then.
 */
export const compareAll = (subject: string, all: Rounds, goals: Goals, isShort = false): readonly Row[] =>
  Object.entries(goals)
    .filter(([figure]) => !isShort || all.every((round) => pageNames.every((name) => figure in round[name])))
    .map(([figure, goal]) => compare(`${subject}: ${figure}`, all, figure, goal))

/**
 * The row of a table about one figure: medians, the ratio of the board to the floor, or to the page of the goal, and the spread (least to most)
 * of the board.
 */
export function compare(line: string, all: Rounds, figure: string, goal?: Goal): Row {
  const of = (name: PageName) => figuresOf(all, name, figure)
  const board = of('board')
  return lineOf(line, {
    floor: median(of('floor')),
    bare: median(of('bare')),
    board: median(board),
    ratio: ratio(board, of(goal && 'of' in goal ? goal.of : 'floor')),
    spread: spreadOf(board),
    ...(goal && { goal: goalText(goal), met: isMet(goal, board, of) }),
  })
}

/** A figure of a page in each round. Throws where it was not measured: a line with a goal must not disappear. */
export const figuresOf = (all: Rounds, name: PageName, figure: string): readonly number[] =>
  all.map((round) => {
    const value = round[name][figure]
    if (value === undefined) throw new Error(`"${figure}" was not measured in the page "${name}".`)
    return value
  })

/** The columns of a row: every line has the same, so that all can be one table. */
interface Columns {
  readonly floor?: number
  readonly bare?: number
  readonly board: number
  readonly ratio?: number
  readonly spread?: string
  readonly goal?: string
  readonly met?: boolean
}

/** The row of a table. What does not apply to it is empty. */
export const lineOf = (
  line: string,
  { floor, bare, board, ratio: times, spread, goal, met }: Columns,
): Row => ({
  line,
  floor: floor === undefined ? '' : short(floor),
  bare: bare === undefined ? '' : short(bare),
  board: short(board),
  ratio: times === undefined || !Number.isFinite(times) ? '' : short(times),
  spread: spread ?? '',
  goal: goal ?? '',
  met: met === undefined ? '' : met ? 'yes' : 'no',
})

/** Whether a row has no goal or meets it. */
export const isKept = (row: Row): boolean => row['met'] !== 'no'

/** Median of the ratios within each round. */
const ratio = (some: readonly number[], others: readonly number[]) =>
  median(some.map((value, round) => value / (others[round] ?? 0)))

function isMet(goal: Goal, board: readonly number[], of: (name: PageName) => readonly number[]): boolean {
  if ('atMost' in goal) return median(board) <= goal.atMost
  const other = of(goal.of)
  // Where the other page needs nothing there is no ratio.
  return median(other) === 0 ? median(board) === 0 : ratio(board, other) <= goal.times
}

const goalText = (goal: Goal) =>
  'atMost' in goal ? `≤ ${goal.atMost.toLocaleString('en')}` : `≤ ${goal.times}× ${goal.of}`
