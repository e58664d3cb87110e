import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const hour = 3_600_000
const soon = Math.floor(Date.now() / hour) * hour + 24 * hour

/** A session that begins tomorrow on the hour, with the fields in `more` overridden. */
export const session = (sessionId: unknown, more: object = {}) => ({
  sessionId,
  name: `Session ${String(sessionId)}`,
  scheduledTime: String(soon),
  scheduledEndTime: String(soon + hour),
  ...more,
})

/** A body of `talks.json` with two sessions, with the fields in `more` overridden. */
export const pageWith = (more: object = {}) => ({
  sessions: [session('1'), session('2')],
  talks: [],
  sessionMembers: [],
  meta: { totalSessionsCount: '2' },
  ...more,
})

/** The same as text, with one part replaced by text that no JavaScript object serialises to. */
export const textWith = (written: string, instead: string, more: object = {}) =>
  JSON.stringify(pageWith(more)).replace(written, instead)

const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64')
const html = '<!doctype html><title>Sign in</title><h1>Sign in</h1>'
const notTheList = 'The academy’s answer cannot be read: it is not a list of sessions.'

/** Asynchronous, because gzip would block this thread: a server in it closes connections that are idle for five seconds. */
const packed = promisify(gzip)

/** JSON of 70 MB, which is 70 kB compressed. */
const inflated = () => packed(JSON.stringify(pageWith({ filler: ' '.repeat(70 * 1024 * 1024) })))

/** Bodies that are refused as a whole: the injected response, and the message that the board shows. */
export const refused: readonly (readonly [
  name: string,
  fault: () => object | Promise<object>,
  sentence: string,
])[] = [
  [
    'B01 HTML with 200 and text/html',
    () => ({ body: html, headers: { 'content-type': 'text/html' } }),
    notTheList,
  ],
  ['B02 HTML with 200 and application/json', () => ({ body: html }), notTheList],
  [
    'B07 UTF-16',
    () => ({ bodyBase64: base64(Buffer.from(JSON.stringify(pageWith()), 'utf16le')) }),
    notTheList,
  ],
  [
    'B08 a prefix against script inclusion',
    () => ({ body: `)]}'\n${JSON.stringify(pageWith())}` }),
    notTheList,
  ],
  ['B10 NaN', () => ({ body: textWith('"2"}', 'NaN}') }), notTheList],
  ['B10 Infinity', () => ({ body: textWith('"2"}', 'Infinity}') }), notTheList],
  ['B10 a trailing comma', () => ({ body: textWith('"talks":[]', '"talks":[],') }), notTheList],
  ['B10 a comment', () => ({ body: textWith('"talks":[]', '"talks":[] // none\n') }), notTheList],
  ['B11 null', () => ({ body: null }), notTheList],
  ['B12 an array at the top level', () => ({ body: [session('1')] }), notTheList],
  ['B13 a string at the top level', () => ({ body: '"sessions"' }), notTheList],
  ['B13 a number at the top level', () => ({ body: 7 }), notTheList],
  ['B15 sessions null', () => ({ body: textWith('"sessions":[', '"sessions":null,"x":[') }), notTheList],
  [
    'B42 a gzip with a ratio of a thousand to one: the decompressed size counts',
    async () => ({ bodyBase64: base64(await inflated()), headers: { 'content-encoding': 'gzip' } }),
    'The academy’s answer is too large to show.',
  ],
]

/** Bodies that are accepted in part: the sessions that are shown, and how many cannot be read. */
export const skipped: readonly (readonly [
  name: string,
  body: object,
  shown: readonly string[],
  lost: number,
])[] = [
  [
    'B16 sessions as an object',
    pageWith({ sessions: { a: session('1'), b: 'x', c: session('2') } }),
    ['Session 1', 'Session 2'],
    1,
  ],
  [
    'B17 null among the sessions',
    pageWith({ sessions: [null, session('1'), null], meta: { totalSessionsCount: '3' } }),
    ['Session 1'],
    2,
  ],
  ['B23 every id missing', pageWith({ sessions: [{}, { name: 'x' }] }), [], 2],
  ['B23 an id missing', pageWith({ sessions: [session(undefined), session('1')] }), ['Session 1'], 1],
]

/** Bodies that are unusual but valid: what is shown of them. */
export const accepted: readonly (readonly [name: string, fault: object, shown: readonly string[]])[] = [
  [
    'B03 JSON with content type text/plain',
    { body: pageWith(), headers: { 'content-type': 'text/plain' } },
    ['Session 1', 'Session 2'],
  ],
  ['B05 a byte-order mark', { body: `\uFEFF${JSON.stringify(pageWith())}` }, ['Session 1', 'Session 2']],
  [
    'B06 bytes that are not valid UTF-8',
    { bodyBase64: base64(Buffer.from(textWith('Session 1', 'Caf\u00E9 1'), 'latin1')) },
    ['Caf\uFFFD 1', 'Session 2'],
  ],
  ['B18 talks missing', { body: pageWith({ talks: undefined }) }, ['Session 1', 'Session 2']],
  [
    'B21 unknown fields everywhere',
    {
      body: pageWith({
        sessions: [session('1', { colour: 'red' })],
        talks: [{ ...session('1'), talkId: '11', mood: {} }],
        meta: { totalSessionsCount: '1', weather: [] },
        more: [null],
      }),
    },
    ['Session 1'],
  ],
  [
    'B22 unknown enum values',
    {
      body: pageWith({
        sessions: [session('1', { deliveryMode: 99, sessionState: 'asleep' })],
        sessionMembers: [{ sessionId: '1', name: 'A', role: '99' }],
      }),
    },
    ['Session 1'],
  ],
  [
    'B28 the same session twice',
    { body: pageWith({ sessions: [session('1'), session('1')], meta: { totalSessionsCount: '1' } }) },
    ['Session 1'],
  ],
  [
    'B30 a duplicate key',
    { body: textWith('"name":', '"name":"First","name":') },
    ['Session 1', 'Session 2'],
  ],
  [
    'B31 a key "__proto__"',
    { body: textWith('"name":', '"__proto__":{"polluted":"yes","name":"Wrong"},"name":') },
    ['Session 1', 'Session 2'],
  ],
  [
    'B32 a talk without its session',
    { body: pageWith({ sessions: [], talks: [{ ...session('404'), talkId: '9', name: 'Orphan' }] }) },
    ['Orphan'],
  ],
  [
    'D19 an empty list in the form of older APIs',
    {
      body: {
        response: {
          nodata: { message: 'There is no data to show', code: '4422' },
          uri: '/api/v4/100000000/talks.json',
        },
      },
    },
    [],
  ],
  [
    'D20 a list of one that comes as the session itself',
    { body: { sessions: session('7', { name: 'Alone' }), meta: { totalSessionsCount: '1' } } },
    ['Alone'],
  ],
  [
    'B33 a session without a talk',
    { body: pageWith({ talks: [{ ...session('1'), talkId: '11' }] }) },
    ['Session 1', 'Session 2'],
  ],
]
