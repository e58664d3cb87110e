import type { Href } from '../../api/guard/link-guard.ts'
import type { RawLinks, Talk } from '../../talks/talk.ts'
import { humanise } from '../value/humanise.ts'
import type { DrawerWords } from '../../words/drawer-words.ts'

/** A part of the drawer that keeps related doors together. */
export type Group = keyof DrawerWords['relations']['groups']
type Known = keyof DrawerWords['relations']['names']

const known = {
  people: [
    ...([
      'talkPresentersDetails',
      'presenterProperties',
      'presentersettings',
      'audiences',
      'audienceProperties',
    ] as const),
    ...(['accessRequests', 'breakoutSessions'] as const),
  ],
  materials: [
    ...([
      'sessionMaterials',
      'talkResources',
      'presentationData',
      'recordings',
      'sessionMaterialSettings',
    ] as const),
    ...(['talkMaterialSettings', 'recentTalks'] as const),
  ],
  engagement: [
    ...([
      'polls',
      'pollQuestions',
      'questions',
      'questionvotes',
      'chats',
      'chatGroups',
      'broadcastMessages',
    ] as const),
    ...(['likes', 'audienceRatings', 'tests', 'evaluation', 'assignmentSubmissions'] as const),
  ],
  registration: [
    'registrationSettings',
    'tickets',
    'coupons',
    'paymentPortals',
    'site',
    'siteSettings',
    'publishedTalk',
  ],
  settings: [
    ...([
      'sessionSettings',
      'talkSettings',
      'talkProperties',
      'talkTimings',
      'sessionIntegration',
      'talkIntegration',
    ] as const),
    ...(['mailTemplates', 'remainderTimings'] as const),
  ],
  results: ['certificates', 'analytic', 'testAnalytics'],
} as const satisfies Record<Exclude<Group, 'other'>, readonly Known[]>

/** Where a door leads: to this date, or to the session that all dates share. `href` is `undefined` where the guard refuses. */
export interface Source {
  readonly of: 'talk' | 'session'
  readonly href: Href | undefined
}

/** One relation of a talk, its session, or both. */
export interface Door {
  readonly relation: string
  readonly label: string
  readonly sources: readonly Source[]
}

/** Every door of a talk, in its groups; relations nobody has heard of come last and are never dropped. */
export function doorsOf(
  talk: Talk,
  guard: (raw: unknown) => Href | undefined,
  { relations, resource: { unnamed } }: DrawerWords,
): readonly (readonly [Group, readonly Door[]])[] {
  const found = new Map<string, Source[]>()
  const add = (links: RawLinks, of: Source['of']) => {
    for (const [relation, raw] of Object.entries(links)) {
      const sources = found.get(relation) ?? []
      found.set(relation, sources)
      sources.push({ of, href: guard(raw) })
    }
  }
  add(talk.talkLinks, 'talk')
  add(talk.sessionLinks, 'session')
  const names = new Map<string, string>(Object.entries(relations.names))
  const doors = (all: readonly string[]) =>
    all.flatMap((relation): Door[] => {
      const sources = found.get(relation)
      return sources
        ? [{ relation, label: names.get(relation) ?? (humanise(relation) || unnamed), sources }]
        : []
    })
  const groups = Object.entries(known).map(([group, all]) => [groupOf(group), doors(all)] as const)
  const grouped = new Set<string>(Object.values(known).flat())
  const others = doors([...found.keys()].filter((relation) => !grouped.has(relation)))
  return [...groups, ['other', others] as const].filter(([, some]) => some.length > 0)
}

const groupOf = (name: string): Group => (isGroup(name) ? name : 'other')
const isGroup = (name: string): name is Group => Object.hasOwn(known, name)
