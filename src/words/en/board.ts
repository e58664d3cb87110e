import { numberFormat } from '../grammar/number-format.ts'
import { plural } from '../grammar/plural.ts'

const count = numberFormat('en')
const minutes = plural('en', { one: 'minute', other: 'minutes' })
const hours = plural('en', { one: 'hour', other: 'hours' })
const sessions = plural('en', { one: 'session', other: 'sessions' })

/** English texts of the first screen. Those of the drawer only are loaded with the drawer. */
export const en = {
  language: 'en',
  product: 'Callboard',

  view: { label: 'Sessions', mine: 'Mine', academy: 'Whole academy' },
  table: {
    label: 'Upcoming sessions',
    time: 'Time',
    session: 'Session',
    presenters: 'Presenters',
    registered: 'Registered',
    status: 'Status',
    join: 'Join',
  },
  sections: {
    live: 'Live now',
    yesterday: 'Yesterday',
    today: 'Today',
    tomorrow: 'Tomorrow',
    undated: 'No time set',
    relative: (day: string, date: string) => `${day}, ${date}`,
  },
  sectionCount: (n: number) => `${count(n)} ${sessions(n)}`,
  timesIn: (zone: string) => `Times in ${zone}`,
  timesAssumed: 'Your browser reports no time zone. Times are in UTC.',
  noTime: 'No time set',
  endsEarly: 'ends before it starts',
  noPresenter: 'No presenter yet',
  unnamed: 'Session without a name',
  /** Follows the name of the first presenter. */
  otherPresenters: <T>(second: T, others: number): readonly (string | T)[] =>
    others === 1 ? [', ', second] : [`, and ${count(others)} more`],

  status: {
    live: 'Live',
    inMinutes: (n: number) => (n === 0 ? 'Starting now' : `In ${n} ${minutes(n)}`),
    inHours: (h: number, m: number) => (m === 0 ? `In ${h} ${hours(h)}` : `In ${h} h ${m} min`),
    /** A session that started `n` minutes ago by its schedule, and is not known to be live. */
    due: (n: number) => {
      if (n === 0) return 'Due now'
      const inHours = Math.floor(n / 60)
      return inHours < 2 ? `Due ${n} ${minutes(n)} ago` : `Due ${inHours} ${hours(inHours)} ago`
    },
    ended: 'Ended',
    next: 'Next',
  },
  join: {
    join: 'Join',
    start: 'Start',
    opens: (when: string) => `Opens ${when}`,
    over: 'Ended',
    none: 'No join link',
    /** Outside the table the name of the link is different, so that no two links have the same name. */
    named: (verb: string, name: string, isApart: boolean) => `${verb}${isApart ? ',' : ''} ${name}`,
  },

  loading: 'Loading sessions…',
  showing: (n: number, total: number | undefined, isLoading: boolean) => {
    const shown =
      total === undefined ? `Showing ${count(n)}` : `Showing ${count(n)} of ${count(Math.max(n, total))}`
    return isLoading ? `${shown}, loading the rest` : shown
  },

  loadFailed: 'A part of the board could not be loaded. Check your connection.',
  tryAgain: 'Try again',
  reload: 'Reload',
  crashed: {
    title: 'The board has stopped working',
    lead: 'Your sessions are not affected.',
  },
}
