import { relations } from './relations.ts'
import { answer } from './answer.ts'
import { listFormat } from '../grammar/list-format.ts'

const list = listFormat('en')

const roles: Readonly<Record<string, string>> = {
  '0': 'Admin',
  '1': 'Speaker',
  '3': 'Attendee',
  '4': 'Guest presenter',
}

const errors = {
  network: 'Cannot be reached. Check your connection.',
  offline: 'You are offline. Check your connection.',
  timeout: 'Takes too long to answer.',
  'too-large': 'Too large to show here.',
  'not-json': 'The answer cannot be read.',
  'wrong-shape': 'The answer cannot be read.',
  unauthorized: 'Your sign-in is no longer accepted. Sign in again.',
  'missing-scope': 'Your sign-in does not include the permission for this.',
  forbidden: 'You are not allowed to see this.',
  'not-found': 'Not available for this session.',
  throttled: 'Too many requests.',
  server: 'The academy’s server has a problem with this. Try again later.',
  rejected: 'The academy refused this request.',
  unknown: 'Something went wrong here.',
}

const whatItHas = (scopes: readonly string[]) =>
  `It has ${list(scopes)}. An admin can add another to signIn.scopes in config.json; the academy does not say which.`

/** English texts of the drawer. Loaded with its chunk, so that the first screen does not wait for them. */
export const enDrawer = {
  relations,
  answer,
  /** Errors that keep a resource from loading. `scopes` are those that the sign-in requests. */
  errors: (kind: keyof typeof errors, scopes: readonly string[]) =>
    kind === 'missing-scope' ? `${errors[kind]} ${whatItHas(scopes)}` : errors[kind],
  /** Entries of a known shape. Roles by the numbers that the API uses. */
  known: {
    titles: {
      running: 'Running now',
      once: 'Does not repeat',
      daily: 'Repeats daily',
      weekly: 'Repeats weekly',
      monthly: 'Repeats monthly',
    },
    roles,
    /** A fact about an entry, after its label. */
    fact: <T>(label: string, value: T): readonly (string | T)[] => [`${label}: `, value],
  },
  drawer: {
    close: 'Close',
    width: 'Width of the details',
    previous: 'Previous session',
    next: 'Next session',
    looking: 'Looking for this session…',
    unnamed: 'Session',
    missing: 'This session is not among the upcoming ones. It may be over, or in the other view.',
    when: 'When',
    /** `time` is the local time in `zone`. */
    scheduledIn: (zone: string, time: string) => `Scheduled in ${zone}: ${time}`,
    /** `zone` is not one that the browser knows. */
    scheduledInUnknown: (zone: string) => `Scheduled in ${zone}`,
    presenters: 'Presenters',
    registrations: 'Registrations',
    description: 'About',
    counts: {
      registered: (n: string) => `${n} registered`,
      invited: (n: string) => `${n} invited`,
      attended: (n: string) => `${n} attended`,
    },
    resources: 'More about this session',
    ofTalk: 'This date',
    ofSession: 'The session',
    refused: 'Not opened: its address leads outside this academy.',
    loading: 'Loading…',
    /** Announced to screen readers when a resource has been loaded. */
    loaded: (label: string) => `${label}: loaded`,
    loadedEntries: (label: string, entries: string) => `${label}: loaded, ${entries}`,
    loadedEmpty: (label: string) => `${label}: nothing here yet`,
    /** A resource that both the date and the session have, by its heading. */
    labelOf: (label: string, heading: string) => `${label}, ${heading}`,
    partly: (shown: number, total: number | undefined) =>
      total === undefined
        ? `Showing ${shown.toLocaleString('en')}`
        : `Showing ${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`,
    loadMore: 'Load more',
    summary: {
      copy: 'Copy summary',
      copied: 'Copied',
      byHand: 'The browser does not allow copying here. Copy it from this field:',
      field: 'Summary',
      when: (span: string, zone: string) => `${span}, ${zone}`,
      who: list,
    },
    print: 'Print',
    trail: 'Breadcrumb',
    cancel: 'Cancel',
    cancelled: 'Cancelled.',
    denied: { forbidden: 'Not permitted', 'missing-scope': 'Not in your sign-in' },
  },
}
