// `npm run bench`: what the first load of each document weighs, as a table and in bench-results.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { installDependencies } from './install.mjs'

installDependencies()
const { build } = await import('vite')
await build({ logLevel: 'warn' })

const rows = ['index.html', 'signed-in.html'].flatMap((document) =>
  ['js', 'css'].map((kind) => weigh(document, kind)),
)
console.table(rows)
writeFileSync('bench-results.json', `${JSON.stringify({ firstLoad: rows }, null, 2)}\n`)

/**
 * Bytes of all files of one kind that a document names, each compressed by itself as a server would.
 * @param {string} document
 * @param {string} kind
 */
function weigh(document, kind) {
  const html = readFileSync(`dist/${document}`, 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)]
    .map(([, file = '']) => file)
    .filter((file) => file.endsWith(`.${kind}`))
    .map((file) => readFileSync(`dist/${file}`))
  const sum = (/** @type {(bytes: Buffer) => Buffer} */ packed) =>
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
