import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

/** Bytes, gzip at its best: what the finished board may cost before its first row. */
const budget = { scripts: 110_000, styles: 12_000, loader: 3000 }

test('what the first screen loads stays within its budget', () => {
  const html = readFileSync('dist/index.html', 'utf8')
  const size = (ending: string) => {
    const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].flatMap(([, file = '']) =>
      file.endsWith(ending) ? [gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length] : [],
    )
    expect(files.length).toBeGreaterThan(0)
    return files.reduce((sum, bytes) => sum + bytes, 0)
  }
  expect(size('.js')).toBeLessThanOrEqual(budget.scripts)
  expect(size('.css')).toBeLessThanOrEqual(budget.styles)
})

test('what another site loads to show the board stays within its own', () => {
  expect(gzipSync(readFileSync('dist/embed.js'), { level: 9 }).length).toBeLessThanOrEqual(budget.loader)
})
