import { hour, minute } from '../data/zones.ts'
import { anybody, count, flag, type Maker, several } from './subject.ts'

const portraitOf = (orgId: string, imageId: string) => `/api/v4/${orgId}/materials/image/${imageId}.json`

const audiences: Maker = (about) =>
  several(about, 4, 70, (id) => {
    const { name, email, country } = anybody(about)
    const joined = about.start + about.random.int(-5, 10) * minute
    return { id, name, emailId: email, country, joinedTime: String(joined), isPresent: flag(about) }
  })

const accessRequests: Maker = (about) =>
  several(about, 0, 3, (id) => {
    const { name, userId } = anybody(about)
    return {
      id,
      name,
      userId,
      requestedTime: String(about.start - about.random.int(1, 40) * hour),
      status: '0',
    }
  })

const presentersDetails: Maker = (about) =>
  [about.host, anybody(about)].map(({ userId, name, email, country, imageId }, n) => ({
    userId,
    name,
    emailId: email,
    country,
    role: n === 0 ? '1' : '4',
    presenterImageUrl: portraitOf(about.orgId, imageId),
    about: 'Has taught this subject for many years.',
  }))

const audienceProperties: Maker = (about) => ({
  canChat: flag(about),
  canAskQuestions: 'true',
  canRaiseHand: flag(about),
  canSeeAudience: 'false',
  mutedOnEntry: 'true',
})

const presenterProperties: Maker = (about) => ({
  owner: about.host.userId,
  layout: { camera: 'side', slides: 'large', chat: flag(about) },
  presenters: [{ userId: about.host.userId, canRecord: 'true', canLaunch: 'true' }],
})

const breakouts: Maker = (about) =>
  several(about, 2, 4, (id, n) => ({
    breakoutId: id,
    name: `Group ${n + 1}`,
    capacity: String(4 + n),
    duration: String(15 * minute),
    members: several(about, 2, 4, () => anybody(about).userId),
  }))

const recentTalks: Maker = (about) =>
  several(about, 1, 4, (id, n) => ({
    talkId: id,
    name: about.session?.name ?? 'An earlier session',
    scheduledTime: String(about.start - (n + 1) * 168 * hour),
    audienceCount: count(about, 60),
    links: { recordings: `/api/v4/${about.orgId}/talk/${id}/recordings.json` },
  }))

/** People: who takes part, and in which role. */
export const peopleMakers: Readonly<Record<string, Maker>> = {
  'session/recentTalks': recentTalks,
  'talk/audiences': audiences,
  'talk/accessRequests': accessRequests,
  'talk/talkPresentersDetails': presentersDetails,
  'talk/audienceProperties': audienceProperties,
  'talk/presenterProperties': presenterProperties,
  'talk/breakouts': breakouts,
}
