import type { TalkRow } from './talks-page.ts'

const date = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The columns of both comparison pages: heading, and the text of a cell. `Session` and `Join` are a button and a link. */
export const columnTexts = [
  { heading: 'Date', text: ({ talk }: TalkRow) => date.format(Number(talk.scheduledTime)) },
  { heading: 'Time', text: ({ talk }: TalkRow) => time.format(Number(talk.scheduledTime)) },
  { heading: 'Ends', text: ({ talk }: TalkRow) => time.format(Number(talk.scheduledEndTime)) },
  { heading: 'Session', text: ({ session }: TalkRow) => session.name },
  {
    heading: 'Presenters',
    text: ({ members }: TalkRow) => members.map(({ name }) => name).join(', ') || 'No presenter yet',
  },
  { heading: 'Registered', text: ({ talk }: TalkRow) => talk.registeredCount },
  { heading: 'Invited', text: ({ session }: TalkRow) => session.invitedCount },
  { heading: 'Attended', text: ({ session }: TalkRow) => session.attendedCount },
  { heading: 'Zone', text: ({ session }: TalkRow) => session.timezone },
  { heading: 'Status', text: ({ isRunning }: TalkRow) => (isRunning ? 'Live' : 'Upcoming') },
  {
    heading: 'Tickets',
    text: ({ session }: TalkRow) => (session.isPaidActiveTicketAvailable === 'true' ? 'Paid' : 'Free'),
  },
  { heading: 'Join', text: () => 'Join' },
] as const

/** The facts that the panel of a talk lists, and the names of its links. */
export function panelOf({ talk, session, members, isRunning }: TalkRow) {
  return {
    facts: [
      ['Starts', date.format(Number(talk.scheduledTime))],
      ['At', time.format(Number(talk.scheduledTime))],
      ['Until', time.format(Number(talk.scheduledEndTime))],
      ['Time zone', session.timezone],
      ['Status', isRunning ? 'Live' : 'Upcoming'],
      ['Registered', session.registeredCount],
      ['Invited', session.invitedCount],
      ['Attended', session.attendedCount],
      ['Presenters', members.map(({ name }) => name).join(', ')],
      ['Key', session.uniqueKey],
      ['Description', session.description],
    ] as const,
    links: [...Object.keys(session.links), ...Object.keys(talk.links)],
  }
}
