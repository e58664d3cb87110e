import { andFormat } from '../grammar/list-format.ts'
import { numberFormat } from '../grammar/number-format.ts'
import { plural } from '../grammar/plural.ts'

/** How many rows a refresh has changed. */
interface ListChanges {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

const count = numberFormat('en')
const sessions = plural('en', { one: 'session', other: 'sessions' })
const minutes = plural('en', { one: 'minute', other: 'minutes' })
const hours = plural('en', { one: 'hour', other: 'hours' })
const days = plural('en', { one: 'day', other: 'days' })
/** Without a comma before "and", as in the rest of the texts. */
const and = andFormat('en-GB')

/** What the kinds of rows are called, in the order in which they are counted. */
const counted = [
  ['session', sessions],
  ['talk', plural('en', { one: 'date', other: 'dates' })],
  ['member', plural('en', { one: 'person', other: 'people' })],
] as const

const kinds = { session: 'Session', talk: 'Date', member: 'Person' }

/** English texts around a list: its end, its errors, whether it is out of date, and rows that could not be read. */
export const enList = {
  /** Errors that keep the list from loading, by kind. */
  errors: {
    network: 'The academy cannot be reached. Check your connection.',
    offline: 'You are offline. Check your connection.',
    timeout: 'The academy takes too long to answer.',
    'too-large': 'The academy’s answer is too large to show.',
    'not-json': 'The academy’s answer cannot be read: it is not a list of sessions.',
    'wrong-shape': 'The academy’s answer cannot be read: it is not a list of sessions.',
    unauthorized: 'Your sign-in is no longer accepted. Sign in again.',
    'missing-scope':
      'Your sign-in does not include the permission to list sessions (TrainerCentral.talkapi.READ).',
    forbidden: 'You are not allowed to see these sessions.',
    'not-found': 'This academy was not found. Its number in config.json may be wrong.',
    throttled: 'Too many requests.',
    server: 'The academy’s server has a problem. Try again later.',
    rejected: 'The academy refused the request.',
    unknown: 'Something went wrong here.',
  },
  /** Follows the error of a throttled request: when it is, or may be, sent again. */
  pause: {
    at: (time: string) => `Trying again at ${time}.`,
    from: (time: string) => `The academy asks to wait until ${time}.`,
    over: 'You can try again now.',
  },
  adminsOnly: 'Only academy admins can see every session. Showing yours.',
  empty: {
    mine: 'Nothing coming up for you',
    mineHint: 'Sessions you present or attend appear here once they are scheduled.',
    academy: 'Nothing coming up in the academy',
    academyHint: 'Sessions appear here once somebody schedules them.',
  },
  end: {
    whole: (n: number) => `That is all: ${count(n)} upcoming ${sessions(n)}.`,
    unknown: (n: number) =>
      `The academy sent ${count(n)} ${sessions(n)} and does not say whether there are more.`,
    partial: (n: number, total: number) =>
      `The academy counts ${count(total)} sessions but sent ${count(n)}.`,
  },
  /** While the first page is awaited. */
  slow: 'The academy is answering slowly…',
  loadingMore: 'Loading more…',
  someUnreadable: 'Some could not be read.',
  /** `ahead`: minutes by which the device's clock is ahead of the academy's; negative if it is behind. */
  clock: (ahead: number) => {
    const rest = Math.abs(ahead)
    const parts = [
      [Math.floor(rest / 1440), days],
      [Math.floor((rest % 1440) / 60), hours],
      [rest % 60, minutes],
    ] as const
    const off = parts.flatMap(([n, noun]) => (n > 0 ? [`${count(n)} ${noun(n)}`] : []))
    const direction = ahead > 0 ? 'ahead' : 'behind'
    const consequence =
      rest < 1440 ? 'Callboard goes by the academy’s.' : 'Check it, as Callboard goes by it.'
    return `Your device’s clock seems to be ${and(off.slice(0, 2))} ${direction}. ${consequence}`
  },
  /** Announced by screen readers. */
  news: {
    again: 'The list is up to date again.',
    overdue: 'The list is out of date.',
    changes: (time: string, { added, changed, removed }: ListChanges) => {
      const parts = [
        added > 0 && `${count(added)} new`,
        changed > 0 && `${count(changed)} changed`,
        removed > 0 && `${count(removed)} no longer listed`,
      ]
      return `Updated ${time}: ${parts.filter(Boolean).join(', ')}.`
    },
  },
  listOf: (when: string) => `Showing the list of ${when}.`,
  unreadable: {
    some: (rows: readonly { readonly kind: keyof typeof kinds }[]) => {
      const parts = counted.flatMap(([kind, noun]) => {
        const n = rows.filter((row) => row.kind === kind).length
        return n === 0 ? [] : [`${count(n)} ${noun(n)}`]
      })
      return `${and(parts)} could not be read.`
    },
    show: 'Show them',
    hide: 'Hide them',
    /** A row, by its kind and, where it could be read, its id; and why it could not be read. */
    row: <T>(kind: keyof typeof kinds, id: T | undefined, why: string): readonly (string | T)[] =>
      id === undefined ? [`${kinds[kind]}: ${why}`] : [`${kinds[kind]} `, id, `: ${why}`],
    notAnObject: 'it is not an object.',
    lacks: (field: string) => `its field “${field}” is missing or cannot be read exactly.`,
    more: (n: number) => `And ${count(n)} more.`,
  },
}
