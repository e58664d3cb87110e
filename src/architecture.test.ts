import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A file imports from its own folder and from those to the right; `main.tsx` and `signed-in.ts` stand left of them all. */
const line = [
  'snippet',
  'embed',
  'app',
  'frame',
  'board',
  'drawer',
  'talks',
  'api',
  'auth',
  'config',
  'ui',
  'words',
  'lib',
  'channel',
]

const src = new URL('.', import.meta.url)
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test'))
  .map((path) => ({ path, text: readFileSync(new URL(path, src), 'utf8') }))

const importsOf = ({ path, text }: { path: string; text: string }) =>
  [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? new URL(name, `file:///${path}`).pathname.slice(1) : name,
  )
const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : 'main')
const offenders = (wrong: (path: string, imported: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => wrong(file.path, imported))
      .map((imported) => `${file.path} imports ${imported}`),
  )

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap(importsOf).length).toBeGreaterThan(100)
})

test('every folder has its place in the line', () => {
  expect(new Set(files.map(({ path }) => folderOf(path)))).toEqual(new Set(['main', ...line]))
})

test('imports point down the line of layers', () => {
  const place = (path: string) => line.indexOf(folderOf(path))
  expect(
    offenders((path, imported) => line.includes(folderOf(imported)) && place(imported) < place(path)),
  ).toEqual([])
})

test('what other sites load knows nothing of the board but how to speak with it', () => {
  const foreign = (imported: string) => !/^(embed|channel|public)\//.test(imported)
  expect(offenders((path, imported) => path.startsWith('embed/') && foreign(imported))).toEqual([])
})

test('what knows a library is named by its folder', () => {
  const homes: Readonly<Record<string, RegExp>> = {
    'oidc-client-ts': /^auth\//,
    jose: /^auth\/id-token\.ts$/,
    'date-fns-tz': /^lib\/iso-in-zone\.ts$/,
    '@tanstack/react-table': /^board\//,
    htmlparser2: /^drawer\/description\//,
    'react-dom/client': /^main\.tsx$/,
  }
  expect(offenders((path, imported) => homes[imported]?.test(path) === false)).toEqual([])
})

test('no barrels, no JSX where there is nothing to draw', () => {
  expect(files.filter(({ path }) => /(^|\/)index\.tsx?$/.test(path))).toEqual([])
  expect(files.filter(({ path }) => /^(talks|api|config|lib)\/.*\.tsx$/.test(path))).toEqual([])
})

test('one place reads the clock, one talks to the network with a token', () => {
  const using = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
  expect(using(/Date\.now\(\)|new Date\(\)/)).toEqual(['lib/clock.ts'])
  expect(using(/\bfetch\(/).toSorted()).toEqual([
    'api/get.ts',
    'config/load-config.ts',
    'snippet/embed-page.ts',
  ])
  expect(using(/Authorization:/)).toEqual(['api/get.ts'])
  expect(using(/dangerouslySetInnerHTML|innerHTML/)).toEqual([])
})

test('nothing is cast: what has been checked is narrowed', () => {
  const code = files.map(({ path, text }) => ({
    path,
    text: text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, ''),
  }))
  const casts = code.filter(({ text }) => /\bas (?!const\b)[A-Z\w{(]/.test(text.replace(/^import .*$/gm, '')))
  expect(casts.map(({ path }) => path)).toEqual([])
})
