import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Rolldown } from 'vite'
import { academy } from './e2e/academy/plugin.ts'
import { chunkModules } from './scripts/chunk-modules.ts'
import { compressed } from './scripts/compressed.ts'
import { lockedDown } from './scripts/locked-down.ts'
import { standaloneFiles } from './scripts/standalone-files.ts'

// The embedded academy serves `npm run dev` and `npm start`; nothing of it reaches dist/.
export default defineConfig({
  base: './',
  plugins: [
    react(),
    academy(),
    chunkModules(),
    lockedDown(),
    compressed(),
    standaloneFiles({
      'embed.js': { source: 'src/embed/embed.ts', format: 'es' },
      'embed-page.js': { source: 'src/embed/page/embed-page.ts', format: 'es' },
      'first-paint.js': { source: 'src/frame/look/first-paint.ts', format: 'iife' },
      'embed.html': { source: 'src/embed/page/embed.html', format: 'html' },
    }),
  ],
  resolve: {
    alias: {
      './mutationCache.js': fileURLToPath(new URL('src/app/query/no-mutations.ts', import.meta.url)),
      './focusManager.js': fileURLToPath(new URL('src/app/query/no-managers.ts', import.meta.url)),
      './onlineManager.js': fileURLToPath(new URL('src/app/query/no-managers.ts', import.meta.url)),
    },
  },
  css: {
    modules: {
      // The file and the class, as they are called in the source: readable, and of fewer bytes than a hash.
      generateScopedName: (name, file) => `${basename(file, '.module.css')}_${name}`,
    },
  },
  build: {
    // The first that know light-dark(), registered properties and popovers: written as they are, not imitated.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    // One small stylesheet: nothing appears unstyled, and what opens later is already dressed.
    cssCodeSplit: false,
    modulePreload: {
      polyfill: false,
      // What a page began with is there already when it loads something on demand.
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'js'
          ? needed.filter((file) => !/^assets\/(start|board|rolldown-runtime)-/.test(file))
          : needed,
    },
    rolldownOptions: {
      // Reading a property or a global of the browser does nothing else, here and in the libraries.
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      input: ['index.html', 'signed-in.html', 'relay.html'],
      // What loads first follows from what the documents import statically. Two files instead of the many that this would be cut into, as
      // larger ones compress better: what a page of the sign-in needs too, and the rest of the first screen. What is loaded on demand is
      // cut as it comes, but for crumbs: parts that several of them need go together.
      output: {
        // Those of parts that go together would be named by all that need them.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash:6].js`,
        codeSplitting: {
          groups: [
            { name: ifNeededBy('start', (all) => all.has('index.html') && all.size > 1), priority: 2 },
            { name: ifNeededBy('board', (all) => all.has('index.html')), priority: 1 },
            {
              name: ifNeededBy('on-demand', (all) => all.size === 0),
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 6000,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  server: { port: 4173, strictPort: true, host: 'localhost' },
  preview: { port: 4173, strictPort: true, host: 'localhost' },
})

/** Names a file `name` for the modules of which `isWanted` holds: it is told the documents that reach a module by static imports. */
function ifNeededBy(name: string, isWanted: (documents: ReadonlySet<string>) => boolean) {
  return (id: string, modules: Rolldown.ChunkingContext): string | null => {
    const seen = new Set<string>()
    const climb = (module: string) => {
      if (seen.has(module)) return
      seen.add(module)
      for (const importer of modules.getModuleInfo(module)?.importers ?? []) climb(importer)
    }
    climb(id)
    // What a document begins with stays by itself: it may await a part that needs the rest.
    const { importers = [] } = modules.getModuleInfo(id) ?? {}
    if ([id, ...importers].some((module) => module.endsWith('.html'))) return null
    const documents = [...seen].filter((module) => module.endsWith('.html')).map((module) => basename(module))
    return isWanted(new Set(documents)) ? name : null
  }
}
