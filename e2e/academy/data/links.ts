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
  ['paymentPortals', 'checkouts.json'],
  ['coupons', 'coupons.json'],
])
const talkExceptions = new Map<string, (id: string) => string>([
  ['evaluation', (id) => `talk/${id}/forms.json?type=2`],
  ['tests', (id) => `talk/${id}/forms.json?type=3`],
  ['breakoutSessions', (id) => `talk/${id}/breakouts.json`],
  ['publishedTalk', (id) => `publishedTalk.json?talkId=${id}`],
  ['chatGroups', (id) => `chatGroups.json?talkId=${id}`],
  ['chats', (id) => `chats.json?talkId=${id}`],
])

/** The 21 links of a session. */
export function sessionLinks(orgId: string, id: string): Record<string, string> {
  const path = (relation: string) => sessionExceptions.get(relation) ?? `session/${id}/${relation}.json`
  return Object.fromEntries(ofSession.map((relation) => [relation, `/api/v4/${orgId}/${path(relation)}`]))
}

/** The 31 links of a talk. */
export function talkLinks(orgId: string, id: string): Record<string, string> {
  const path = (relation: string) => talkExceptions.get(relation)?.(id) ?? `talk/${id}/${relation}.json`
  return Object.fromEntries(ofTalk.map((relation) => [relation, `/api/v4/${orgId}/${path(relation)}`]))
}
