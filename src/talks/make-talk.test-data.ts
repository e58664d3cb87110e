import { noLinks } from './links.ts'
import type { Talk } from './talk.ts'

const unknown = { end: undefined, zone: undefined, joinUrl: undefined }
const counts = { registered: undefined, invited: undefined, attended: undefined, paid: undefined }
const parts = { description: '', members: [], categories: [], talkLinks: noLinks, sessionLinks: noLinks }

/** A talk for tests: an id, a start (epoch ms), and the fields in `more`; all other fields are empty. */
export const makeTalk = (id: string, start: number | undefined, more: Partial<Talk> = {}): Talk => {
  return { ...unknown, ...counts, ...parts, changed: 0, id, sessionId: id, name: id, start, ...more }
}
