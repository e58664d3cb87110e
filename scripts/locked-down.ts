import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'
import { headersFile, nginxDefaults, nginxFiles, nginxRelayed } from './response-headers.ts'

/** The classic scripts that documents reference by hand and that are copied unchanged. */
const copied = ['take-address.js']

/**
 * Adds to every document the hash of each script it may run, so that its policy needs no origin. Also writes the headers that a server has
 * to send with the files, for nginx and for static hosts (CSP Level 3, 6.7.1.1: an external script is allowed by the hash of its
 * `integrity`).
 */
export function lockedDown(): Plugin {
  return {
    name: 'callboard:locked-down',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hashes = new Map([
          ...copied.map((name) => [name, hashOf(readFileSync(`public/${name}`))] as const),
          ...Object.values(bundle).flatMap((file) =>
            file.fileName.endsWith('.js') ? [[file.fileName, hashOf(contentOf(file))] as const] : [],
          ),
        ])
        const chunks = [...hashes].filter(([name]) => name.startsWith('assets/')).toSorted(byName)
        const integrity = Object.fromEntries(chunks.map(([name, hash]) => [`./${name}`, hash]))
        const map = JSON.stringify({ integrity })
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          file.source = locked(String(file.source), map, hashes)
        }
        const allowed = [hashOf(map), ...[...hashes].toSorted(byName).map(([, hash]) => hash)]
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(allowed) })
        const nginx = { files: nginxFiles(allowed), defaults: nginxDefaults(), relayed: nginxRelayed() }
        for (const [name, source] of Object.entries(nginx))
          this.emitFile({ type: 'asset', fileName: `_nginx/${name}.conf`, source })
      },
    },
  }
}

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : 1)

const hashOf = (content: string | Uint8Array) =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`

const contentOf = (file: Rolldown.OutputChunk | Rolldown.OutputAsset) =>
  file.type === 'chunk' ? file.code : file.source

/** `html` with `integrity` on every script and style that it references, and an import map for what those import. */
function locked(html: string, map: string, hashes: ReadonlyMap<string, string>): string {
  const named = html.replaceAll(
    /<(script|link)\b([^>]*?)\b(src|href)="\.\/([^"]+\.js)"/g,
    (tag, _name, _before, _attribute, file: string) => {
      const hash = hashes.get(file)
      if (hash === undefined) throw new Error(`${file} is referenced by a document but was not built`)
      // Integrity-Policy accepts only files fetched with CORS, because otherwise the browser cannot check the hash.
      const cors = /\bcrossorigin\b/.test(tag) ? '' : ' crossorigin'
      return `${tag}${cors} integrity="${hash}"`
    },
  )
  return named.replace(
    /<script\b[^>]*type="module"/,
    (tag) => `<script type="importmap">${map}</script>\n    ${tag}`,
  )
}
