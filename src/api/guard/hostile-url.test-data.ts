import fc from 'fast-check'
import cases from './cases/hostile-urls.json'
import { changed } from './url-change.test-data.ts'

/** The root URLs of the academies whose links are tested. Each number is a prefix or a suffix of another. */
export const roots = [
  'https://academy.example/api/v4/100000000/',
  'https://academy.example/api/v4/1000000001/',
  'https://academy.example/api/v4/10000000/',
  'https://academy.example:8443/api/v4/60001234567/',
  'http://localhost:4173/api/v4/1/',
].map((root) => new URL(root))

/** The lists of allowed hosts that join links are tested with. */
export const hostLists: readonly (readonly string[])[] = [
  ['academy.example'],
  ['academy.example', 'live.academy.example'],
]

// Without the letters a, e and o there is no "token", "key", "code" or "password" among the names.
const word = fc.string({
  unit: fc.constantFrom(...'bcdfgilmnrstuvxyzBDFT0123456789_-'.split('')),
  minLength: 1,
  maxLength: 6,
})
const name = fc.oneof(
  word,
  fc.constantFrom('session', 'talk', '77', '9007199254740993', 'polls', 'materials'),
)
const parameter = fc.tuple(fc.constantFrom('type', 'talkId', 'x', 'si'), word).map((pair) => pair.join('='))
const query = fc
  .array(parameter, { maxLength: 2 })
  .map((parameters) => (parameters.length > 0 ? `?${parameters.join('&')}` : ''))

const resource = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 4 }), query)
  .map(([names, search]) => `${names.join('/')}.json${search}`)
const documented = cases
  .filter((one) => one.kind === 'link' && one.expect === 'follow')
  .map(({ url }) => String(url).replace('/api/v4/100000000/', ''))

/** Valid links under `root`, as paths and as absolute URLs. */
export const goodLink = (root: URL) =>
  fc
    .tuple(fc.constantFrom(root.pathname, root.href), fc.oneof(resource, fc.constantFrom(...documented)))
    .map((parts) => parts.join(''))

/** Valid join links for the allowed `hosts`. */
export const goodJoin = (hosts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...hosts), word, query)
    .map(([host, key, search]) => `https://${host}/session/${key}${search}`)

const marks = [
  '/',
  '//',
  '\\',
  '..',
  '.',
  '/../',
  '%2e',
  '%2f',
  '%',
  '@',
  '#',
  '?',
  '&',
  '=',
  ':',
  ';',
  '"',
  '<',
]
const gaps = ['\t', '\n', '\r', ' ', '\0', '\u00ad', '\u200b', '\u2028', '\u202e', '。', '／', 'а', '１']
const places = [
  'evil.example',
  'https:',
  'javascript:',
  'data:',
  'academy.example',
  '//evil.example',
  ':8443',
  ':443',
]
const paths = [
  'api/v4/100000000/',
  '/api/v4/1/',
  '/session/',
  'talk/7',
  '.json',
  '.json/',
  '1',
  '[::1]',
  '127.0.0.1',
]
const secrets = ['callback=', 'access_token=', '&auth-key=', '?code=', 'client_secret=', '&password=']
const piece = fc.oneof(
  fc.constantFrom(...marks),
  fc.constantFrom(...gaps, ...places, ...paths, ...secrets),
  fc.string({ unit: 'binary-ascii', maxLength: 2 }),
)
const randomText = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

const hostile = (good: fc.Arbitrary<string>, start: string) =>
  fc.oneof(
    { weight: 6, arbitrary: changed(good, piece) },
    { weight: 1, arbitrary: randomText },
    { weight: 1, arbitrary: randomText.map((rest) => start + rest) },
  )

/** Links that an academy might send: valid ones, modified valid ones, and random text. */
export const hostileLink = fc
  .constantFrom(...roots)
  .chain((root) => hostile(goodLink(root), root.pathname).map((raw) => ({ raw, root })))

/** Join links that an academy might send: valid ones, modified valid ones, and random text. */
export const hostileJoin = fc
  .constantFrom(...hostLists)
  .chain((hosts) => hostile(goodJoin(hosts), `https://${hosts[0]}/session/`).map((raw) => ({ raw, hosts })))
