import { trouble } from './en-trouble.ts'
import { plural } from './plural.ts'

const count = (n: number) => n.toLocaleString('en')
const minutes = plural('en', { one: 'minute', other: 'minutes' })
const hours = plural('en', { one: 'hour', other: 'hours' })
const sessions = plural('en', { one: 'session', other: 'sessions' })

/** English: what the first screen may say. What only the drawer says comes with the drawer. */
export const en = {
  language: 'en',
  product: 'Callboard',
  trouble,

  account: {
    button: 'Account',
    unknown: 'Signed in',
    signOut: 'Sign out',
  },
  academies: {
    title: 'Which academy?',
    lead: 'You belong to several. Choose the one to show.',
    loading: 'Loading your academies…',
    missingScope:
      'Your sign-in does not include the permission to list your academies (TrainerCentral.portalapi.READ).',
    none: 'You do not belong to any academy yet.',
    unnamed: (orgId: string) => `Academy ${orgId}`,
  },

  view: { label: 'Sessions', mine: 'Mine', academy: 'Whole academy' },
  adminsOnly: 'Only academy admins can see every session. Showing yours.',
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
  },
  sectionCount: (n: number) => `${count(n)} ${sessions(n)}`,
  timesIn: (zone: string) => `Times in ${zone}`,
  noTime: 'No time set',
  noPresenter: 'No presenter yet',
  unnamed: 'Session without a name',
  morePresenters: (n: number) => `and ${count(n)} more`,

  status: {
    live: 'Live',
    inMinutes: (n: number) => (n === 0 ? 'Starting now' : `In ${n} ${minutes(n)}`),
    inHours: (h: number, m: number) => (m === 0 ? `In ${h} ${hours(h)}` : `In ${h} h ${m} min`),
    sinceMinutes: (n: number) => {
      if (n === 0) return 'Due now'
      const inHours = Math.floor(n / 60)
      return inHours < 2 ? `Due for ${n} ${minutes(n)}` : `Due for ${inHours} ${hours(inHours)}`
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
  },

  loading: 'Loading sessions…',
  showing: (n: number, total: number | undefined) =>
    total === undefined ? `Showing ${count(n)}` : `Showing ${count(n)} of ${count(total)}`,
  showingMore: ', loading the rest',
  end: {
    whole: (n: number) => `That is all: ${count(n)} upcoming ${sessions(n)}.`,
    unknown: (n: number) =>
      `The academy gave ${count(n)} ${sessions(n)} and does not say whether there are more.`,
    partial: (n: number, total: number) =>
      `The academy counts ${count(total)} sessions but gave ${count(n)}. Reload to look again.`,
  },
  loadingMore: 'Loading more…',
  unreadable: (n: number) => `${count(n)} ${sessions(n)} could not be read.`,
  empty: {
    mine: 'Nothing coming up for you',
    mineHint: 'Sessions you present or attend appear here once they are scheduled.',
    academy: 'Nothing coming up in the academy',
    academyHint: 'Sessions appear here once somebody schedules them.',
  },

  drawerFailed: 'The session could not be opened. Check your connection and reload.',
  tryAgain: 'Try again',
  reload: 'Reload',
  crashed: {
    title: 'The board has stopped',
    lead: 'Something here went wrong. Nothing in the academy has changed.',
  },
}
