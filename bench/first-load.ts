import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Bench } from './bench.ts'

/** The size of the first load of each document, and of what another site loads to show the board. */
export const firstLoad: Bench = {
  name: 'first-load',
  about: 'what each document loads before its first screen, in bytes',
  async run() {
    await build({ logLevel: 'warn' })
    return [
      ...['index.html', 'signed-in.html'].flatMap((document) =>
        ['js', 'css'].map((kind) => weigh(document, kind, filesReferencedBy(document))),
      ),
      weigh('another site', 'js', ['embed.js']),
    ]
  },
}

/** The files that a document references. */
const filesReferencedBy = (document: string): readonly string[] =>
  [...readFileSync(`dist/${document}`, 'utf8').matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(
    ([, file = '']) => file,
  )

/** Total size in bytes of the files in `named` of one kind. Each file is compressed separately, as a server does it. */
function weigh(document: string, kind: string, named: readonly string[]) {
  const files = named.filter((file) => file.endsWith(`.${kind}`)).map((file) => readFileSync(`dist/${file}`))
  const sum = (packed: (bytes: Buffer) => Buffer) =>
    files.reduce((total, bytes) => total + packed(bytes).length, 0)
  return {
    document,
    kind,
    files: files.length,
    raw: sum((bytes) => bytes),
    gzip: sum((bytes) => gzipSync(bytes, { level: 9 })),
    brotli: sum((bytes) => brotliCompressSync(bytes)),
  }
}
