import { presenterByImage } from '../data/presenters.ts'
import { hashOf } from '../data/random.ts'
import type { Reply } from '../http/exchange.ts'
import { png } from './png.ts'

const size = 64
/** Size of one dot of a letter, in pixels of the picture. */
const dot = 7

// Glyphs three dots wide and five high; one octal digit per row.
// prettier-ignore
const letters: Readonly<Record<string, string>> = {
  A: '25755', B: '65656', C: '34443', D: '65556', E: '74647', F: '74644', G: '34553', H: '55755', I: '72227',
  J: '11152', K: '55655', L: '44447', M: '57755', N: '65555', O: '25552', P: '65644', Q: '25573', R: '65655',
  S: '34216', T: '72222', U: '55557', V: '55552', W: '55775', X: '55255', Y: '55222', Z: '71247',
}

function isInk(initials: string, x: number, y: number): boolean {
  const column = Math.floor((x - 8) / dot)
  const row = Math.floor((y - 14) / dot)
  const letter = letters[initials.charAt(Math.floor(column / 4))]
  const bits = Number(letter?.charAt(row) || 0)
  return column >= 0 && row >= 0 && column % 4 < 3 && ((bits >> (2 - (column % 4))) & 1) === 1
}

function initialsOf(name: string): string {
  const words = name.normalize('NFD').toUpperCase().split(' ')
  return words
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
}

/** The picture of a presenter: initials on a coloured square. */
export function portrait(imageId: string): Reply | undefined {
  const presenter = presenterByImage(imageId)
  if (!presenter) return undefined
  const initials = initialsOf(presenter.name)
  const hash = hashOf(presenter.userId)
  const background = [60 + (hash % 120), 60 + ((hash >> 8) % 90), 90 + ((hash >>> 16) % 110)] as const
  const body = png(size, (x, y) => (isInk(initials, x, y) ? [255, 255, 255] : background))
  return { status: 200, headers: { 'content-type': 'image/png' }, body }
}
