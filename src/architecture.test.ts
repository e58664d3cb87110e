import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A file imports from its own folder and from those to the right. Files of `src/` itself are `main`; `embed/` is a program of its own. */
const line = [
  'embed',
  'main',
  'app',
  'frame',
  'board',
  'drawer',
  'talk-ui',
  'talks',
  'api',
  'auth',
  'config',
  'ui',
  'words',
  'address',
  'lib',
]

/** The same inside folders that have subfolders; `.` stands for the files of the folder itself. */
const inside: Readonly<Record<string, readonly string[]>> = {
  embed: ['.', 'page', 'element'],
  app: ['.', 'academy', 'sign-in', 'query'],
  frame: ['host', 'look', 'channel'],
  board: ['.', 'header', 'toolbar', 'up-next', 'keys', 'states', 'table', 'list'],
  drawer: ['.', 'panel', 'details', 'description', 'relations', 'resource', 'answer', 'known', 'value'],
  'talk-ui': ['join', 'picture', '.'],
  talks: ['list', 'wire', 'find', 'when', '.'],
  api: ['.', 'call', 'guard'],
  auth: ['.', 'sign-in', 'dialects', 'account', 'failure'],
  ui: ['.', 'focus', 'virtual'],
  words: ['.', 'en', 'dates', 'grammar'],
  lib: ['clock', 'text', 'time', '.'],
}

const src = new URL('.', import.meta.url)
interface File {
  readonly path: string
  readonly text: string
}
const files: readonly File[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test'))
  .map((path) => ({ path, text: readFileSync(new URL(path, src), 'utf8') }))

/** What a file imports, also by `import()`, as paths from `src/` or names of libraries. The formatter writes all of them in single quotes. */
const importsOf = ({ path, text }: File) =>
  [...text.matchAll(/^(?:import |export |\}).*from '([^']+)'|\bimport\(?\s*'([^']+)'/gm)].map(
    ([, from, alone]) => {
      const name = from ?? alone ?? ''
      return name.startsWith('.') ? new URL(name, `file:///${path}`).pathname.slice(1) : name
    },
  )
const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : 'main')
/** The subfolder inside a folder of `src/`. */
const subfolderOf = (path: string) => path.split('/').slice(1, -1)[0] ?? '.'
const offenders = (wrong: (path: string, imported: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => wrong(file.path, imported))
      .map((imported) => `${file.path} imports ${imported}`),
  )

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap((file) => importsOf(file)).length).toBeGreaterThan(100)
})

test('every folder has its place in the line', () => {
  expect(new Set(files.map(({ path }) => folderOf(path)))).toEqual(new Set(line))
})

test('every subfolder has its place in the line of its folder', () => {
  const found = files.filter(({ path }) => folderOf(path) in inside || subfolderOf(path) !== '.')
  expect(new Set(found.map(({ path }) => `${folderOf(path)}/${subfolderOf(path)}`))).toEqual(
    new Set(
      Object.entries(inside).flatMap(([folder, subfolders]) =>
        subfolders.map((subfolder) => `${folder}/${subfolder}`),
      ),
    ),
  )
})

test('imports point down the line of layers', () => {
  const place = (path: string) => line.indexOf(folderOf(path))
  // Includes the styles and other files in the folders, which are imported like modules.
  const isOurs = (imported: string) => line.includes(folderOf(imported)) && imported.includes('/')
  expect(offenders((path, imported) => isOurs(imported) && place(imported) < place(path))).toEqual([])
})

test('what is imported on demand is named by a literal, and nothing imports a test', () => {
  const unknown = files.filter(({ text }) => /\bimport\((?!\s*')/.test(text.replace(/`[^`\n]*`/g, '')))
  expect(unknown.map(({ path }) => path)).toEqual([])
  expect(offenders((_path, imported) => imported.includes('.test'))).toEqual([])
})

test('inside a folder imports point down its own line', () => {
  const isWrong = (path: string, imported: string) => {
    const subfolders = folderOf(path) === folderOf(imported) ? inside[folderOf(path)] : undefined
    return (
      subfolders !== undefined &&
      subfolders.indexOf(subfolderOf(imported)) < subfolders.indexOf(subfolderOf(path))
    )
  }
  expect(offenders(isWrong)).toEqual([])
})

test('no file reaches itself by what it imports, at once or on demand', () => {
  const imports = new Map(files.map((file) => [file.path, importsOf(file)]))
  const finished = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    else if (!finished.has(path)) {
      for (const next of imports.get(path) ?? []) visit(next, [...way, path])
      finished.add(path)
    }
  }
  for (const { path } of files) visit(path, [])
  expect(circles).toEqual([])
})

test('what other sites load knows nothing of the board but how to speak with it', () => {
  const foreign = (imported: string) =>
    !/^(embed\/|frame\/channel\/|public\/|address\/host-params\.ts$)/.test(imported)
  expect(offenders((path, imported) => path.startsWith('embed/') && foreign(imported))).toEqual([])
})

test('what knows a library is named by its folder', () => {
  const homes: Readonly<Record<string, RegExp>> = {
    'oidc-client-ts': /^auth\/(sign-in|dialects)\//,
    jose: /^auth\/dialects\/id-token\.ts$/,
    'date-fns-tz': /^lib\/time\//,
    '@tanstack/react-table': /^board\/table\//,
    '@tanstack/react-query': /^(main|app|frame\/host|board|drawer|talk-ui|talks\/list|api)\b/,
    htmlparser2: /^drawer\/description\//,
    valibot: /^(config|api|auth|talks\/wire|drawer\/resource)\//,
    react: /\.tsx$|^lib\/required-context\.ts$|\/use-[a-z-]+\.ts$|-context\.ts$/,
    'react-dom': /^board\//,
    'react-dom/client': /^main\.tsx$/,
  }
  const isLibrary = (imported: string) =>
    !files.some(({ path }) => path === imported) && !/\.(css|html|d\.ts|json)$/.test(imported)
  const offending = files.flatMap((file) =>
    // Types leave nothing in the program.
    importsOf({ ...file, text: file.text.replace(/^import type .*$/gm, '') })
      .filter((imported) => isLibrary(imported) && homes[imported]?.test(file.path) !== true)
      .map((imported) => `${file.path} imports ${imported}`),
  )
  expect(offending).toEqual([])
})

test('no barrels, no re-exports, no JSX where nothing is rendered', () => {
  expect(files.filter(({ text }) => /^export (\{|\*)/m.test(text)).map(({ path }) => path)).toEqual([])
  expect(files.filter(({ path }) => /(^|\/)index\.tsx?$/.test(path))).toEqual([])
  expect(
    files.filter(({ path }) => /^(talks|api|auth|config|words|address|lib)\/.*\.tsx$/.test(path)),
  ).toEqual([])
})

test('one place reads the clock, and few talk to the network or send a token', () => {
  const using = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
  expect(using(/Date\.now\(\)|new Date\(\)/)).toEqual(['lib/clock/clock.ts'])
  expect(using(/\bfetch\(/).toSorted()).toEqual([
    'api/call/get.ts',
    'auth/dialects/fetch-json.ts',
    'config/host-time.ts',
    'config/load-config.ts',
    'embed/page/embed-page.ts',
  ])
  expect(using(/Authorization:/).toSorted()).toEqual(['api/call/get.ts', 'auth/dialects/fetch-json.ts'])
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
