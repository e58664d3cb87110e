import { mkdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Plugin } from 'vite'

/** Where the last build has written which modules each of its files is made of, beside `dist/` as nobody serves it. */
export const chunkModulesFile = 'node_modules/.cache/callboard/chunk-modules.json'

/** Writes `chunkModulesFile`: paths from the root of the repository, by file name. */
export function chunkModules(): Plugin {
  return {
    name: 'callboard:chunk-modules',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk'
          ? [[file.fileName, file.moduleIds.map((id) => relative(process.cwd(), id))] as const]
          : [],
      )
      mkdirSync(new URL('.', new URL(chunkModulesFile, `file://${process.cwd()}/`)), { recursive: true })
      writeFileSync(chunkModulesFile, JSON.stringify(Object.fromEntries(modules)))
    },
  }
}
