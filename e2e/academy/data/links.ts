import { orgId } from '../options.ts'

const root = `/api/v4/${orgId}`

// In the order of the API page, misspellings included.
// prettier-ignore
const ofSession = [
  'sessionMaterialSettings', 'tickets', 'sessionMaterials', 'presentationData', 'paymentPortals', 'recentTalks',
  'sessionIntegration', 'polls', 'evaluation', 'registrationSettings', 'mailTemplates', 'site', 'tests', 'siteSettings',
  'certificates', 'coupons', 'testAnalytics', 'assignmentSubmissions', 'sessionSettings', 'presentersettings',
  'remainderTimings',
]
// prettier-ignore
const ofTalk = [
  'talkResources', 'pollQuestions', 'talkTimings', 'questions', 'polls', 'accessRequests', 'evaluation',
  'registrationSettings', 'testAnalytics', 'audiences', 'talkIntegration', 'likes', 'remainderTimings',
  'breakoutSessions', 'talkPresentersDetails', 'audienceRatings', 'talkMaterialSettings', 'audienceProperties',
  'presenterProperties', 'broadcastMessages', 'site', 'tests', 'talkProperties', 'publishedTalk', 'certificates',
  'recordings', 'talkSettings', 'chatGroups', 'chats', 'questionvotes', 'analytic',
]

/** The relations whose path is not `<kind>/<id>/<relation>.json`. */
const sessionExceptions = new Map([
  ['paymentPortals', `${root}/checkouts.json`],
  ['coupons', `${root}/coupons.json`],
])
const talkExceptions = new Map<string, (id: string) => string>([
  ['evaluation', (id) => `${root}/talk/${id}/forms.json?type=2`],
  ['tests', (id) => `${root}/talk/${id}/forms.json?type=3`],
  ['breakoutSessions', (id) => `${root}/talk/${id}/breakouts.json`],
  ['publishedTalk', (id) => `${root}/publishedTalk.json?talkId=${id}`],
  ['chatGroups', (id) => `${root}/chatGroups.json?talkId=${id}`],
  ['chats', (id) => `${root}/chats.json?talkId=${id}`],
])

/** The 21 links of a session. */
export function sessionLinks(id: string): Record<string, string> {
  const path = (relation: string) =>
    sessionExceptions.get(relation) ?? `${root}/session/${id}/${relation}.json`
  return Object.fromEntries(ofSession.map((relation) => [relation, path(relation)]))
}

/** The 31 links of a talk. */
export function talkLinks(id: string): Record<string, string> {
  const path = (relation: string) =>
    talkExceptions.get(relation)?.(id) ?? `${root}/talk/${id}/${relation}.json`
  return Object.fromEntries(ofTalk.map((relation) => [relation, path(relation)]))
}
