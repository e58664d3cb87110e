import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Rolldown } from 'vite'
import { academy } from './e2e/academy/plugin.ts'
import { billOfMaterials } from './scripts/bill-of-materials.ts'
import { chunkModules } from './scripts/chunk-modules.ts'
import { compileHints } from './scripts/compile-hints.ts'
import { compressed } from './scripts/compressed.ts'
import { lockedDown } from './scripts/locked-down.ts'
import { standaloneFiles } from './scripts/standalone-files.ts'

// The plugin `academy` adds the embedded academy to `npm run dev` and `npm start`; it adds nothing to dist/.
export default defineConfig({
  base: './',
  plugins: [
    react(),
    academy(),
    chunkModules(),
    compileHints(),
    billOfMaterials(),
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
      // The names of the file and the class in the source: readable, and shorter than a hash.
      generateScopedName: (name, file) => `${basename(file, '.module.css')}_${name}`,
    },
  },
  build: {
    // The first versions that support light-dark(), registered properties and popovers, which are therefore not transpiled.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    // The texts that the licences of the bundled packages require to be passed on (Apache-2.0, 4; MIT).
    license: { fileName: 'licenses.txt' },
    // One small stylesheet, so that no part is shown without its styles, also if it is loaded on demand.
    cssCodeSplit: false,
    modulePreload: {
      polyfill: false,
      // When a chunk is imported on demand, the initial chunks are loaded already, and the import loads the chunk itself: each link that is
      // inserted for nothing takes ms.
      resolveDependencies: (imported, needed, { hostType }) =>
        hostType === 'js'
          ? needed.filter(
              (file) => file !== imported && !/^assets\/(start|board|rolldown-runtime)-/.test(file),
            )
          : needed,
    },
    rolldownOptions: {
      // Reading a property or a global of the browser has no side effects, neither in our code nor in the libraries.
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      input: ['index.html', 'signed-in.html', 'relay.html'],
      // The modules that the documents import statically form two chunks, as larger files compress better: `start`, which a page of the
      // sign-in needs too, and `board`, the rest of the first screen. Modules imported on demand are split by default, except small ones
      // that several chunks need: they are combined in `on-demand`.
      output: {
        // The default name of a chunk with shared modules lists all chunks that need it.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash:6].js`,
        codeSplitting: {
          groups: [
            { name: ifNeededBy('start', (all) => all.has('index.html') && all.size > 1), priority: 2 },
            { name: ifNeededBy('board', (all) => all.has('index.html')), priority: 1 },
            // The parts of the sign-in share these small modules.
            {
              name: 'sign-in-outcome',
              test: /src\/auth\/(failure\/failure-of|account\/(pending-sign-ins|clear-storage)|sign-in\/stateless-refusal)\.ts$/,
              includeDependenciesRecursively: false,
            },
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

/** Puts a module into the chunk `name` if `isWanted` is true for the documents that reach the module by static imports. */
function ifNeededBy(name: string, isWanted: (documents: ReadonlySet<string>) => boolean) {
  return (id: string, modules: Rolldown.ChunkingContext): string | null => {
    const seen = new Set<string>()
    const climb = (module: string) => {
      if (seen.has(module)) return
      seen.add(module)
      for (const importer of modules.getModuleInfo(module)?.importers ?? []) climb(importer)
    }
    climb(id)
    // The entry module of a document gets its own chunk: it may await a chunk that imports the rest.
    const { importers = [] } = modules.getModuleInfo(id) ?? {}
    if ([id, ...importers].some((module) => module.endsWith('.html'))) return null
    const documents = [...seen].filter((module) => module.endsWith('.html')).map((module) => basename(module))
    return isWanted(new Set(documents)) ? name : null
  }
}
