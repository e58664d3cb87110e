import type { Href } from '../../api/guard/link-guard.ts'
import { unpackLinks, type RawLinks } from '../../talks/links.ts'
import type { Talk } from '../../talks/talk.ts'
import type { DrawerWords } from '../../words/drawer-words.ts'
import type { LinkOwner } from '../resource/denied-relations.ts'
import { humanise } from '../value/humanise.ts'

/** A group of relations in the drawer. */
export type RelationGroup = keyof DrawerWords['relations']['groups']
type KnownRelation = keyof DrawerWords['relations']['names']

/**
 * The group of each known relation, in the order shown. A relation that has a label and no group here, or the other way round, does not
 * compile.
 */
const groupOf = {
  talkPresentersDetails: 'people',
  presenterProperties: 'people',
  presentersettings: 'people',
  audiences: 'people',
  audienceProperties: 'people',
  accessRequests: 'people',
  breakoutSessions: 'people',
  sessionMaterials: 'materials',
  talkResources: 'materials',
  presentationData: 'materials',
  recordings: 'materials',
  sessionMaterialSettings: 'materials',
  talkMaterialSettings: 'materials',
  recentTalks: 'materials',
  polls: 'engagement',
  pollQuestions: 'engagement',
  questions: 'engagement',
  questionvotes: 'engagement',
  chats: 'engagement',
  chatGroups: 'engagement',
  broadcastMessages: 'engagement',
  likes: 'engagement',
  audienceRatings: 'engagement',
  tests: 'engagement',
  evaluation: 'engagement',
  assignmentSubmissions: 'engagement',
  registrationSettings: 'registration',
  tickets: 'registration',
  coupons: 'registration',
  paymentPortals: 'registration',
  site: 'registration',
  siteSettings: 'registration',
  publishedTalk: 'registration',
  sessionSettings: 'settings',
  talkSettings: 'settings',
  talkProperties: 'settings',
  talkTimings: 'settings',
  sessionIntegration: 'settings',
  talkIntegration: 'settings',
  mailTemplates: 'settings',
  remainderTimings: 'settings',
  certificates: 'results',
  analytic: 'results',
  testAnalytics: 'results',
} as const satisfies Readonly<Record<KnownRelation, RelationGroup>>

/** One link of a relation: whether it is of the talk or the session, and its target, `undefined` where the guard refuses it. */
interface RelationSource {
  readonly owner: LinkOwner
  readonly href: Href | undefined
}

/** A relation of a talk, of its session, or of both. */
export interface Relation {
  readonly name: string
  readonly label: string
  readonly sources: readonly RelationSource[]
}

/** Every relation of a talk, by group. Unknown relations come last and are never dropped. */
export function relationsOf(
  talk: Talk,
  guard: (raw: unknown) => Href | undefined,
  { relations, answer: { unnamed } }: DrawerWords,
): readonly (readonly [RelationGroup, readonly Relation[]])[] {
  const sources = new Map<string, RelationSource[]>()
  const add = (links: RawLinks, owner: LinkOwner) => {
    for (const [name, raw] of Object.entries(links)) {
      const ofName = sources.get(name) ?? []
      sources.set(name, ofName)
      ofName.push({ owner, href: guard(raw) })
    }
  }
  add(unpackLinks(talk.talkLinks), 'talk')
  add(unpackLinks(talk.sessionLinks), 'session')
  const groups = new Map<RelationGroup, Relation[]>()
  for (const name of [...knownNames, ...[...sources.keys()].filter((one) => !isKnown(one))]) {
    const ofName = sources.get(name)
    if (!ofName) continue
    const group = isKnown(name) ? groupOf[name] : 'other'
    const label = isKnown(name) ? relations.names[name] : humanise(name) || unnamed
    groups.set(group, [...(groups.get(group) ?? []), { name, label, sources: ofName }])
  }
  return [...groups]
}

const knownNames = Object.keys(groupOf)
const isKnown = (name: string): name is KnownRelation => Object.hasOwn(groupOf, name)
