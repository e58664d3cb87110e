import { mkdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Plugin } from 'vite'

/** The file that lists which modules are in each file of the last build. It is beside `dist/`, so it is not served. */
export const chunkModulesFile = 'node_modules/.cache/callboard/chunk-modules.json'

/** Writes `chunkModulesFile`: for each file name, paths relative to the repository root. */
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
