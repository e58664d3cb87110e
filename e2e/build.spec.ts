import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { hint, smallestHinted } from '../scripts/compile-hints.ts'

/** The hash of every file in `folder`, by path. */
function hashesOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  )
}

test('two builds of the same source are identical, byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-build-'))
  await promisify(execFile)('npx', ['vite', 'build', '--outDir', folder, '--logLevel', 'error'])
  expect(hashesOf(folder)).toEqual(hashesOf('dist'))
  rmSync(folder, { recursive: true })
})

test('the build contains no embedded academy, and no inline script or style', () => {
  const texts = Object.keys(hashesOf('dist')).filter((path) => /\.(html|js|css|conf|json|ts)$/.test(path))
  expect(texts.length).toBeGreaterThan(20)
  for (const path of texts) {
    const text = readFileSync(join('dist', path), 'utf8')
    expect(/Amelia Burrows|callboard-embedded|__academy|oidc-provider/.test(text), path).toBe(false)
    if (!path.endsWith('.html')) continue
    expect(/<style|\sstyle=|\son\w+=/.test(text), path).toBe(false)
    const inline = [...text.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(([, attributes]) =>
      attributes?.trim(),
    )
    expect(
      inline.filter((attributes) => attributes !== 'type="importmap"'),
      path,
    ).toEqual([])
  }
})

test('the licence texts of all packages in the build are part of it', () => {
  const texts = readFileSync('dist/licenses.txt', 'utf8')
  const { dependencies }: { dependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  const listed = new Map(
    [...texts.matchAll(/^## (\S+) - (\S+)/gm)].map(([, name, version]) => [name, version]),
  )
  // What the board uses of the table library is in the package that it re-exports.
  const core = new Map([['@tanstack/react-table', '@tanstack/table-core']])
  for (const [name, version] of Object.entries(dependencies))
    expect(listed.get(core.get(name) ?? name)).toBe(version)
  // Apache-2.0 requires its whole text.
  expect(texts).toContain('END OF TERMS AND CONDITIONS')
})

test('every package of the licences is in the bill of materials, with version and hash', () => {
  const {
    components,
  }: { components: readonly { name: string; version: string; hashes: readonly object[] }[] } = JSON.parse(
    readFileSync('dist/sbom.json', 'utf8'),
  )
  const listed = new Map(components.map((one) => [`${one.name} - ${one.version}`, one.hashes.length]))
  const packages = [...readFileSync('dist/licenses.txt', 'utf8').matchAll(/^## (\S+ - \S+)/gm)]
  expect(packages.length).toBeGreaterThan(10)
  for (const [, named = ''] of packages) expect(listed.get(named), named).toBe(1)
})

test('browsers are asked to compile each chunk while it arrives, unless it is small', () => {
  const chunks = readdirSync('dist/assets')
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, code: readFileSync(join('dist/assets', name), 'utf8') }))
  // A hint after the first statement is ignored.
  const isHinted = ({ code }: { code: string }) => code.startsWith(hint)
  expect(chunks.filter(isHinted).length).toBeGreaterThan(10)
  for (const { name, code } of chunks)
    expect(code.replace(hint, '').length >= smallestHinted, name).toBe(isHinted({ code }))
})
