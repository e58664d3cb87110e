import type { hostileDescriptions, hostileNames } from '../text-cases.ts'

// Cases in addition to those that are tested in a browser too.

const characters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n))
const controls = [...characters(0, 0x1f), ...characters(0x7f, 0x9f)].filter((one) => !/\s/.test(one)).join('')
const embeddings = characters(0x202a, 0x202e).join('')

/** Characters that cannot be seen, in a name of Latin letters. */
export const invisible = [
  ...'\u00ad \u061c \u180e \ufeff'.split(' '),
  ...characters(0x200b, 0x200f),
  ...characters(0x2060, 0x206f),
]

/** Real names with invisible characters that have a purpose: they join others, or give them a direction. */
export const joinedNames = ['क्‍ष और क्‌ष', 'הרצאה: C++\u200e (חלק א׳)', '❤️‍🔥 👩🏽‍🚀 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿']

/** Names that are shown as harmless text on one line. */
export const moreNames: typeof hostileNames = [
  [
    'X01 escaped markup in a name is text too',
    '&lt;img src=x onerror=alert(1)&gt;',
    '<img src=x onerror=alert(1)>',
  ],
  ['X09 no embedding or override is left in a name', `Li${embeddings}ght&#x202e;&#8237;`, 'Light'],
  ['X10 an isolate that was escaped is removed', '&#x2067;Light&#8297;', 'Light'],
  [
    'X13 a reversed surrogate pair becomes two U+FFFD',
    '\ude00\ud83d Light\udc00',
    '\ufffd\ufffd Light\ufffd',
  ],
  ['X14 no control character is left in a name', `Li${controls}ght`, 'Light'],
  [
    'X15 every kind of white space in a name is one space',
    'Light\t\v\f\u00a0\u2029 \u3000basics',
    'Light basics',
  ],
]

/** Descriptions of which a paragraph of text is left. */
export const moreDescriptions: typeof hostileDescriptions = [
  ['X10 isolates in a description are removed', '\u2067\u2066Light&#x2068; basics', 'Light basics'],
  ['X13 half a surrogate pair in a description becomes U+FFFD', '<p>Light \ud83d</p>', 'Light \ufffd'],
  ['X14 no control character is left in a description', `<p>Li${controls}ght</p>`, 'Light'],
]

/** Targets of which none is a plain https address. */
export const noLinks = [
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  '&#106;avascript&colon;alert(1)',
  'javascript://zylker.example/%0aalert(1)',
  'https:javascript:alert(1)',
  'blob:https://zylker.example/1',
  'x" onclick="alert(1)',
]
