import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Bench } from './bench.ts'
import { buildSite, siteFolder } from './compared/build.ts'
import { isKept, lineOf } from './speed/compare.ts'

const packings: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  raw: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
  brotli: (bytes) => brotliCompressSync(bytes),
}

/** The most that the first load of the board may be, bytes after gzip. */
const goals: Readonly<Record<string, number>> = { js: 110_000, css: 12_000 }

/** The size of what a page loads before its first screen, and of what it and the other documents load later. */
export const bytes: Bench = {
  name: 'bytes',
  about: 'what is loaded before the first screen, and later, in bytes',
  async run() {
    await buildSite()
    const floor = filesOf('floor/index.html')
    const bare = filesOf('tanstack/index.html')
    const board = filesOf('index.html')
    return [
      ...['js', 'css'].flatMap((kind) =>
        Object.keys(packings).map((packing) => {
          const size = weigh(board, kind, packing)
          const other = weigh(floor, kind, packing)
          const goal = packing === 'gzip' ? goals[kind] : undefined
          return lineOf(`bytes: ${kind}, ${packing}`, {
            floor: other,
            bare: weigh(bare, kind, packing),
            board: size,
            ratio: size / other,
            ...(goal !== undefined && { goal: `≤ ${goal.toLocaleString('en')}`, met: size <= goal }),
          })
        }),
      ),
      ...board.map((file) =>
        lineOf(`bytes: first load, ${nameOf(file)}, gzip`, { board: weigh([file], '', 'gzip') }),
      ),
      ...chunks()
        .filter((file) => !board.includes(file))
        .map((file) => lineOf(`bytes: later, ${nameOf(file)}, gzip`, { board: weigh([file], '', 'gzip') })),
      ...['js', 'css'].map((kind) =>
        lineOf(`bytes: ${kind} of signed-in.html, gzip`, {
          board: weigh(filesOf('signed-in.html'), kind, 'gzip'),
        }),
      ),
      lineOf('bytes: embed.js, gzip', { board: weigh(['embed.js'], 'js', 'gzip') }),
    ]
  },
  kept: isKept,
}

/** All scripts and styles of the board. */
const chunks = () =>
  readdirSync(`${siteFolder}/assets`)
    .filter((file) => /\.(?:js|css)$/.test(file))
    .map((file) => `assets/${file}`)

/** The name of a file without its folder and the hash of its contents. */
const nameOf = (file: string) => basename(file).replace(/-[\w-]{6,8}(?=\.\w+$)/, '')

/** The scripts and styles that a document references, from the folder of the site. */
function filesOf(document: string): readonly string[] {
  const folder = document.slice(0, document.lastIndexOf('/') + 1)
  const html = readFileSync(`${siteFolder}/${document}`, 'utf8')
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => folder + file)
}

/** Total size of the files of one kind. Each is compressed separately, as a server does it. */
function weigh(files: readonly string[], kind: string, packing: string): number {
  const pack = packings[packing]
  return files
    .filter((file) => file.endsWith(kind))
    .reduce((sum, file) => sum + (pack?.(readFileSync(`${siteFolder}/${file}`)).length ?? 0), 0)
}
