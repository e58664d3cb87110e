import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** The folder of the board's production build and, inside it, of the comparison pages. Apart from `dist/`, which others may be using. */
export const siteFolder = resolve('node_modules/.cache/bench')

/** The comparison pages, by folder: of the site, and of `bench/compared/`. */
const pages = ['floor', 'tanstack'] as const

let built: Promise<void> | undefined

/** Builds the board and the comparison pages for production, once in a process. */
export function buildSite(): Promise<void> {
  built ??= buildAll()
  return built
}

async function buildAll() {
  await build({ logLevel: 'warn', build: { outDir: siteFolder, emptyOutDir: true } })
  for (const page of pages) {
    await build({
      configFile: false,
      root: `bench/compared/${page}`,
      base: './',
      logLevel: 'warn',
      plugins: [react()],
      build: {
        emptyOutDir: true,
        outDir: `${siteFolder}/${page}`,
        target: ['chrome123', 'firefox128', 'safari17.5'],
        modulePreload: { polyfill: false },
      },
    })
  }
}
