import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Writes a gzip version beside every text file at the best compression level: once at build time, and not for each request. */
export function compressed(): Plugin {
  return {
    name: 'callboard:compressed',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
      for (const file of files.filter((name) => /\.(html|js|css|svg)$/.test(name))) {
        const bytes = readFileSync(join(dir, file))
        writeFileSync(join(dir, `${file}.gz`), gzipSync(bytes, { level: 9 }))
        writeFileSync(join(dir, `${file}.br`), brotliCompressSync(bytes))
      }
    },
  }
}
