import type { Random } from './random.ts'

// prettier-ignore
const subjects = [
  'product photography', 'spreadsheet modelling', 'difficult conversations', 'forklift safety', 'watercolour landscapes',
  'sourdough baking', 'container gardening', 'public speaking', 'bookkeeping', 'first aid at work', 'podcast editing',
  'user interviews', 'screen printing', 'negotiation', 'data storytelling', 'accessible documents', 'bicycle repair',
  'grant writing', 'mindful movement', 'food hygiene', 'typography', 'SQL', 'volunteer management', 'voice acting',
  'textile dyeing', 'project planning', 'customer onboarding', 'furniture restoration', 'night photography',
  'short-form video', 'energy audits', 'community radio', 'choir leading', 'technical writing', 'warehouse logistics',
  'beekeeping', 'circular design', 'inclusive hiring', 'exam preparation', 'museum guiding',
]
const audiences = [
  'beginners',
  'small shops',
  'busy teams',
  'new managers',
  'teachers',
  'volunteers',
  'the curious',
]
const angles = [
  'from brief to finished piece',
  'the ten usual mistakes',
  'what changed this year',
  'a guided practice',
]
const extras = [
  'questions answered live',
  'with your own material',
  'part two',
  'a second look',
  'small group',
]

const shapes: readonly ((subject: string, random: Random) => string)[] = [
  (subject) => `${subject} basics`,
  (subject, random) => `${subject} for ${random.pick(audiences)}`,
  (subject, random) => `${subject}: ${random.pick(angles)}`,
  (subject, random) => `Hands-on ${subject}, ${random.pick(extras)}`,
  (subject) => `${subject} clinic`,
  (subject, random) => `Masterclass in ${subject} for ${random.pick(audiences)}`,
  (subject, random) => `Advanced ${subject}: ${random.pick(extras)}`,
  (subject) => `Open studio: ${subject}`,
]

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The name of a workshop. */
export function titleFor(random: Random): string {
  return capitalised(random.pick(shapes)(random.pick(subjects), random))
}

const plain = [
  'Welcome to the workshop. Bring a notebook and an example of your own.',
  'We start on time. The recording is sent to everybody who registered.',
  'Three exercises, one break, and time for questions at the end.\n\nPlease install nothing beforehand.',
]
const rich = [
  '<p>A <b>practical</b> session: we build one example together.</p><ul><li>Preparation</li><li>Practice</li></ul>',
  '<p>Please read the <a href="https://zylkeracademy.trainercentral.com/handbook">handbook</a> first.</p>',
  '<div>What you need:<ol><li>A quiet room</li><li>A microphone</li></ol><em>See you there!</em></div>',
]

/** The description of a workshop: plain text, simple HTML, or nothing. */
export function descriptionFor(random: Random): string {
  const roll = random.next()
  if (roll < 0.1) return ''
  return random.pick(roll < 0.6 ? plain : rich)
}
