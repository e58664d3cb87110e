import * as v from 'valibot'
import sample from '../official-sample.json' with { type: 'json' }
import type { Row } from './rows.ts'
import type { Session, Talk } from './session.ts'
import { hour, minute } from './zones.ts'

const text = v.record(v.string(), v.union([v.string(), v.record(v.string(), v.string())]))
const sampleSchema = v.object({
  sessions: v.tuple([text]),
  sessionMembers: v.tuple([text]),
  talks: v.tuple([text]),
  runningTalks: v.tuple([text]),
  sessionCategories: v.tuple([text]),
})
const official = v.parse(sampleSchema, sample)

/** The id of the session in the official sample. */
export const sampleId = String(official.sessions[0]['sessionId'])

/** The session of the official sample, moved to two hours after the anchor. */
export function sampleSession(anchor: number): Session {
  const [row] = official.sessions
  const start = Math.floor(anchor / minute) * minute + 2 * hour
  const end = start + Number(row['scheduledEndTime']) - Number(row['scheduledTime'])
  const talk: Talk = { id: String(official.talks[0]['talkId']), start, end, launched: true }
  const parts = [{ userId: String(official.sessionMembers[0]['userId']), role: 1 } as const]
  return {
    id: sampleId,
    key: String(row['uniqueKey']),
    zone: String(row['timezone']),
    name: String(row['name']),
    recurring: 0,
    start,
    end,
    talks: [talk],
    parts,
  }
}

/** The sample's rows, unchanged except for the times. */
export function sampleRows({ talks, start, end }: Session): {
  session: Row
  members: Row[]
  talk: (talk: Talk) => Row
  running: Row
  category: Row
} {
  const times = (from: number, to: number) => ({ scheduledTime: String(from), scheduledEndTime: String(to) })
  return {
    session: { ...official.sessions[0], ...times(start, end) },
    members: official.sessionMembers,
    talk: (talk) => ({ ...official.talks[0], ...times(talk.start, talk.end) }),
    running: { ...official.runningTalks[0], time: String(talks[0]?.start ?? start) },
    category: official.sessionCategories[0],
  }
}
