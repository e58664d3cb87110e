import { numberFormat } from '../grammar/number-format.ts'
import { plural } from '../grammar/plural.ts'

const count = numberFormat('en')
const minutes = plural('en', { one: 'minute', other: 'minutes' })

/** English texts of the toolbar: search, filters, sort order, time zones, shortcuts; and of the cards of the next talks. */
export const enToolbar = {
  title: { live: (n: number) => `${count(n)} live` },
  upNext: {
    label: 'Up next',
    details: 'Details',
    /** Another session at the same time, and how many more. */
    clash: <T>(when: string, name: T, more: number): readonly (string | T)[] => [
      `also at ${when}: `,
      name,
      more > 0 ? ` and ${count(more)} more` : '',
    ],
  },
  updated: {
    at: (when: string) => `Updated ${when}`,
    updateNow: 'Update now',
  },
  newTab: 'Opens in a new tab',
  rowOf: (n: number, total: number) => `session ${count(n)} of ${count(total)}`,
  search: { label: 'Search sessions', placeholder: 'Search' },
  found: {
    some: (n: number) => `${count(n)} found`,
    none: 'Nothing found',
    noneHint: 'No session matches all of this. Use fewer words or filters.',
    soFar: 'Nothing found so far',
    soFarHint: 'Not all sessions have been searched yet.',
    /** While not all of `total` sessions are loaded, and so not all are searched. */
    someOf: (n: number, searched: number, total: number | undefined) =>
      `${count(n)} found. Searched ${count(searched)}${total === undefined ? '' : ` of ${count(total)}`}`,
    quoted: (query: string) => `“${query}”`,
    rest: 'Search the rest',
    clear: 'Clear',
    remove: (what: string) => `Remove ${what}`,
    label: 'Active filters',
  },
  filter: {
    button: 'Filter',
    buttonActive: (n: number) => `Filter ${count(n)} active`,
    title: 'Filter sessions',
    is: 'Only',
    role: 'My role',
    day: 'When',
    by: 'Presenter',
    category: 'Category',
    from: 'From',
    to: 'To',
    values: {
      live: 'Live now',
      clash: 'Overlaps another of my sessions',
      elsewhere: 'In another time zone',
      paid: 'With paid tickets',
      host: 'I present or host',
      attendee: 'I attend',
      today: 'Today',
      tomorrow: 'Tomorrow',
      week: 'The next 7 days',
    },
    someone: 'A presenter',
    numbered: (id: string) => `Category ${id}`,
    since: (day: string) => `From ${day}`,
    until: (day: string) => `Until ${day}`,
    between: (from: string, to: string) => `${from} to ${to}`,
  },
  sort: {
    label: 'Order by',
    down: (column: string) => `${column}, descending`,
  },
  goTo: {
    button: 'Go to',
    today: 'Today',
    end: 'End of the list',
    date: 'Date',
    go: 'Go',
    going: 'Loading the list up to that date…',
  },
  zone: {
    label: 'Time zone',
    mine: (zone: string) => `Mine: ${zone}`,
    own: 'Zones of these sessions',
    all: 'All zones',
  },
  joinMenu: {
    label: 'Not open',
    opens: (when: string, n: number) => `Opens ${when}, ${count(n)} ${minutes(n)} before the start.`,
    open: 'Open now',
    over: 'This session is over.',
    anyway: 'Open session page anyway',
    copy: 'Copy join link',
    copied: 'Copied',
    byHand: 'The browser does not allow copying here. Copy it from this field:',
    field: 'Join link',
  },
  keys: {
    button: 'Keyboard shortcuts',
    close: 'Close',
    use: 'Use these single-key shortcuts',
    does: {
      next: 'Next session, as ↓ does in the list',
      previous: 'Previous session, as ↑ does in the list',
      open: 'Open the session',
      within: 'From the name to the join link, then out of the list',
      join: 'Join or start it',
      search: 'Search',
      filter: 'Filter',
      today: 'Go to today',
      goTo: 'Go to a date',
      end: 'Go to the end',
      help: 'This help',
    },
    named: { Enter: 'Enter', Tab: 'Tab' },
  },
}
