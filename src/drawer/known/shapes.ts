import { classify } from '../value/classify.ts'
import type { Entry, EntryFact } from './entry.ts'
import { entryOf, reading, type Reading } from './read-entry.ts'

/** Reads one object of a list; `undefined` where its shape is not as expected. */
type ReadEntry = (from: Reading) => Entry | undefined

/** Roles that the API page documents; others are shown as fields. */
const roles = new Set(['0', '1', '3', '4'])

const asIs = (from: Reading, name: string): EntryFact | undefined => {
  const text = from.text(name)
  return text === '' ? undefined : { kind: 'asIs', name, text }
}

const countOf = (from: Reading, ...keys: readonly string[]): EntryFact | undefined => {
  for (const name of keys) {
    const found = from.scalar('number', name)
    if (found) return { kind: 'count', name, value: found.value }
  }
  return undefined
}

const person: ReadEntry = (from) => {
  const mail = from.scalar('mail', 'emailId', 'email')
  const name = from.text('name', 'fullName', 'displayName') || mail?.address
  if (name === undefined) return undefined
  const role = from.oneOf('role', roles)
  return entryOf(
    from,
    name,
    [role === undefined ? undefined : { kind: 'role', role }, mail, asIs(from, 'status')],
    { picture: from.raw('presenterImageUrl') ?? from.raw('imageUrl') },
  )
}

const file: ReadEntry = (from) => {
  const name = from.text('name', 'fileName', 'title')
  const size = from.scalar('number', 'size', 'fileSize')
  if (name === '' || !size) return undefined
  return entryOf(from, name, [
    { kind: 'size', bytes: size.value },
    from.scalar('instant', 'createdTime', 'time'),
  ])
}

const recording: ReadEntry = (from) => {
  const duration = from.scalar('number', 'duration', 'length')
  const name = from.text('name', 'title')
  if (!duration || name === '') return undefined
  return entryOf(from, name, [
    { kind: 'duration', ms: duration.value },
    from.scalar('instant', 'createdTime', 'recordedTime', 'time'),
    countOf(from, 'views', 'viewCount'),
  ])
}

const category: ReadEntry = (from) => {
  const name = from.text('categoryName', 'name')
  return name === '' ? undefined : entryOf(from, name, [])
}

/** A running talk, as seen in the list of upcoming sessions: `runningId`, and the time at which it started. */
const running: ReadEntry = (from) => {
  if (!from.has('runningId')) return undefined
  return entryOf(from, { word: 'running' }, [from.scalar('instant', 'time'), countOf(from, 'audienceCount')])
}

/** Recurrence types, as public clients of the API read them; the API page does not document them. */
const repeating = new Map([
  ['0', 'once'],
  ['1', 'daily'],
  ['2', 'weekly'],
  ['3', 'monthly'],
] as const)

const recurrence: ReadEntry = (from) => {
  for (const [type, word] of repeating)
    if (from.oneOf('recurringType', new Set([type]))) return entryOf(from, { word }, [])
  return undefined
}

/** How to read a part of an answer, by the key of the part or its relation, in lower case. */
const shapes: Readonly<Record<string, ReadEntry>> = {
  sessionmembers: person,
  members: person,
  audiences: person,
  accessrequests: person,
  talkpresentersdetails: person,
  presenters: person,
  sessionmaterials: file,
  talkresources: file,
  materials: file,
  recordings: recording,
  runningtalks: running,
  runningtalk: running,
  recurrence,
  sessioncategories: category,
  categories: category,
}

/** A longer list is shown as a table instead, which renders its rows in steps. */
const maxEntries = 200

/** The entries of a part of an answer whose shape is known; `undefined` where it is unknown, or any item differs from it. */
export function entriesOf(name: string, value: unknown): readonly Entry[] | undefined {
  const read = Object.hasOwn(shapes, name.toLowerCase()) ? shapes[name.toLowerCase()] : undefined
  const content = classify(name, value)
  if (!read || (content.kind !== 'list' && content.kind !== 'map')) return undefined
  const items = content.kind === 'list' ? content.items : [value]
  if (items.length === 0 || items.length > maxEntries) return undefined
  const entries = items.map((item) => {
    const from = reading(item)
    return from && read(from)
  })
  return entries.every((entry) => entry !== undefined) ? entries : undefined
}
