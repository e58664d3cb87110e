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
  const onDemand = [
    /^src\/(embed|frame\/(host|channel))\//,
    /^src\/drawer\/(?!(load-drawer|open-talk)\.ts)/,
    /^src\/board\/(toolbar\/(?!ViewToggle|TimesIn|view-toggle)|keys\/|up-next\/|header\/(Account|Academy))/,
    /^src\/board\/states\/(ListFooter|ListEnd|SignIn|StaleNotice|UnreadableNote|ListAge)/,
    /^src\/board\/table\/(arrange|RowFocus|ScrollAnchor|SortHeading|moves|neighbours)/,
    /^src\/talk-ui\/(picture\/|join\/Join(Menu|Actions|Anyway)|Clash|TimeNotes|ListError)/,
    /^src\/talks\/(find\/|list\/(list-loader|refresh)|when\/(clashes|up-next))/,
    /^src\/auth\/(lifecycle|sign-in\/|dialects\/)/,
    /^src\/app\/(ConfigPage|academy\/(OwnAcademy|AcademyPicker)|sign-in\/SignInPage)/,
    /^src\/words\/en\/(drawer|answer|relations|sign-in|toolbar|list)/,
    /node_modules\/(oidc-client-ts|jose|htmlparser2|date-fns-tz|date-fns)\//,
  ]
  for (const pattern of onDemand) {
    expect(
      first.filter((module) => pattern.test(module)),
      String(pattern),
    ).toEqual([])
    // The pattern matches an existing module.
    expect(
      Object.values(modules)
        .flat()
        .some((module) => pattern.test(module)) || /embed/.test(pattern.source),
    ).toBe(true)
  }
})

test('the loader for other sites stays within its budget', () => {
  expect(gzipSync(readFileSync('dist/embed.js'), { level: 9 }).length).toBeLessThanOrEqual(budget.loader)
})
