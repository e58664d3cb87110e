import type { TalkRow } from './talks-page.ts'

const date = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The columns of both comparison pages: heading, width in px, and the text of a cell. `Session` and `Join` are a button and a link. */
export const columnTexts = [
  { heading: 'Date', width: 100, text: ({ talk }: TalkRow) => date.format(Number(talk.scheduledTime)) },
  { heading: 'Time', width: 60, text: ({ talk }: TalkRow) => time.format(Number(talk.scheduledTime)) },
  { heading: 'Ends', width: 60, text: ({ talk }: TalkRow) => time.format(Number(talk.scheduledEndTime)) },
  { heading: 'Session', width: 300, text: ({ session }: TalkRow) => session.name },
  {
    heading: 'Presenters',
    width: 180,
    text: ({ members }: TalkRow) => members.map(({ name }) => name).join(', ') || 'No presenter yet',
  },
  { heading: 'Registered', width: 80, text: ({ talk }: TalkRow) => talk.registeredCount },
  { heading: 'Invited', width: 70, text: ({ session }: TalkRow) => session.invitedCount },
  { heading: 'Attended', width: 80, text: ({ session }: TalkRow) => session.attendedCount },
  { heading: 'Zone', width: 130, text: ({ session }: TalkRow) => session.timezone },
  { heading: 'Status', width: 70, text: ({ isRunning }: TalkRow) => (isRunning ? 'Live' : 'Upcoming') },
  {
    heading: 'Tickets',
    width: 60,
    text: ({ session }: TalkRow) => (session.isPaidActiveTicketAvailable === 'true' ? 'Paid' : 'Free'),
  },
  { heading: 'Join', width: 60, text: () => 'Join' },
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
