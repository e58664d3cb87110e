import { relations } from './en-relations.ts'
import { resource } from './en-resource.ts'

/** English: what the drawer says. Loaded with it, so that the first screen does not wait for it. */
export const enDrawer = {
  relations,
  resource,
  trouble: {
    network: 'Cannot be reached. Check your connection.',
    timeout: 'Takes too long to answer.',
    'too-large': 'Too large to show here.',
    'not-json': 'The answer cannot be read.',
    'wrong-shape': 'The answer cannot be read.',
    unauthorized: 'Your sign-in is no longer accepted. Sign in again.',
    'missing-scope': 'Your sign-in does not include the permission for this.',
    forbidden: 'You are not allowed to see this.',
    'not-found': 'Not available for this session.',
    throttled: 'The academy asks for a pause. Try again in a minute.',
    server: 'The academy has trouble with this just now.',
    rejected: 'The academy refused this request.',
  },
  drawer: {
    close: 'Close',
    previous: 'Previous session',
    next: 'Next session',
    looking: 'Looking for this session…',
    unnamed: 'Session',
    missing: 'This session is not among the upcoming ones. It may be over, or in the other view.',
    when: 'When',
    zone: 'Scheduled in',
    presenters: 'Presenters',
    registrations: 'Registered',
    description: 'About',
    counts: { registered: 'registered', invited: 'invited', attended: 'attended' },
    resources: 'More about this session',
    ofTalk: 'This date',
    ofSession: 'The session',
    refused: 'Not opened: its address leads outside this academy.',
    joinElsewhere: 'No join link of this academy was given.',
    loading: 'Loading…',
  },
}
