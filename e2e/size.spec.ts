import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { chunkModulesFile } from '../scripts/chunk-modules.ts'

/** Budget in bytes (gzip, best level) of what the production build loads before the first row. */
const budget = { scripts: 110_000, styles: 12_000, loader: 3000 }

/** Files that `index.html` references: they are loaded before anything is rendered. */
const firstFiles = [
  ...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g),
].map(([, file = '']) => file)

test('the first screen’s files stay within their budget', () => {
  const size = (ending: string) => {
    const files = firstFiles.filter((file) => file.endsWith(ending))
    expect(files.length).toBeGreaterThan(0)
    return files.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length, 0)
  }
  expect(size('.js')).toBeLessThanOrEqual(budget.scripts)
  expect(size('.css')).toBeLessThanOrEqual(budget.styles)
})

test('modules that the first rows do not need are not loaded before them', () => {
  const modules: Readonly<Record<string, readonly string[]>> = JSON.parse(
    readFileSync(chunkModulesFile, 'utf8'),
  )
  const first = firstFiles.flatMap((file) => modules[file] ?? [])
  for (const needed of [
    'src/board/TalkBoard.tsx',
    'src/board/table/SessionTable.tsx',
    'src/api/call/client.ts',
  ])
    expect(first).toContain(needed)
  // The beginnings of paths.
  const onDemand = [
    'src/app/ConfigPage',
    'src/app/academy/AcademyPicker',
    'src/app/academy/OwnAcademy',
    'src/app/sign-in/SignInPage',
    'src/auth/dialects/',
    'src/auth/lifecycle',
    'src/auth/sign-in/',
    'src/board/header/Academy',
    'src/board/header/Account',
    'src/board/keys/',
    'src/board/states/ListAge',
    'src/board/states/ListEnd',
    'src/board/states/ListFooter',
    'src/board/states/SignIn',
    'src/board/states/StaleNotice',
    'src/board/states/UnreadableNote',
    'src/board/table/RowFocus',
    'src/board/table/ScrollAnchor',
    'src/board/table/SortHeading',
    'src/board/list/arrange',
    'src/board/table/moves',
    'src/board/list/neighbours',
    'src/board/table/time-notes',
    'src/board/toolbar/',
    'src/board/up-next/',
    'src/drawer/',
    'src/frame/channel/',
    'src/frame/host/',
    'src/talk-ui/Clash',
    'src/talk-ui/ListError',
    'src/talk-ui/join/JoinAnyway',
    'src/talk-ui/join/JoinMenu',
    'src/talk-ui/picture/',
    'src/talks/find/',
    'src/talks/list/list-loader',
    'src/talks/list/refresh',
    'src/talks/when/clashes',
    'src/talks/when/up-next',
    'src/words/en/answer',
    'src/words/en/drawer',
    'src/words/en/list',
    'src/words/en/relations',
    'src/words/en/sign-in',
    'src/words/en/toolbar',
    'node_modules/date-fns-tz/',
    'node_modules/date-fns/',
    'node_modules/htmlparser2/',
    'node_modules/jose/',
    'node_modules/oidc-client-ts/',
  ]
  const exceptions = new Set([
    'src/board/toolbar/ViewToggle.tsx',
    'src/board/toolbar/ZoneLabel.tsx',
    'src/board/toolbar/view-toggle.module.css',
    'src/drawer/drawer.ts',
    'src/drawer/open-talk.ts',
  ])
  const built = Object.values(modules).flat()
  for (const beginning of onDemand) {
    const wanted = (module: string) => module.startsWith(beginning) && !exceptions.has(module)
    expect(first.filter(wanted), beginning).toEqual([])
    expect(built.some(wanted), `${beginning} exists`).toBe(true)
  }
})

test('the loader for other sites stays within its budget', () => {
  expect(gzipSync(readFileSync('dist/embed.js'), { level: 9 }).length).toBeLessThanOrEqual(budget.loader)
})
