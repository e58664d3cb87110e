import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { academy } from './e2e/academy/plugin.ts'

// The embedded academy serves `npm run dev` and `npm start`; nothing of it reaches dist/.
export default defineConfig({
  base: './',
  plugins: [react(), academy()],
  build: {
    target: 'es2022',
    // The first that know light-dark(), registered properties and popovers: written as they are, not imitated.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    // One small stylesheet: nothing appears unstyled, and what opens later is already dressed.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'signed-in.html'],
      // Two files instead of the nine that this would be cut into, as larger ones compress better: what the callback page needs
      // too, and the rest of the first screen.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', test: sharedWithCallback, priority: 2 },
            { name: 'board', test: firstScreen, priority: 1 },
          ],
        },
      },
    },
  },
  server: { port: 4173, strictPort: true, host: 'localhost' },
  preview: { port: 4173, strictPort: true, host: 'localhost' },
})

function sharedWithCallback(id: string): boolean {
  return /\/node_modules\/valibot\/|\/src\/(?:config\/(?!config-context)|auth\/(?:tab-storage|stored-user|session)\.ts)/.test(
    id,
  )
}

/** Whatever else is not loaded on demand. */
function firstScreen(id: string): boolean {
  if (id.includes('node_modules'))
    return /node_modules\/(?:react|react-dom|scheduler|use-sync|@tanstack)/.test(id)
  const onDemand = /(?:ConfigPage|OwnAcademy|SignInPage|TalkDrawer)\.tsx|portals\.ts|\.css$/
  return /\/src\/(?:app|board|frame|talks|api|ui)\//.test(id) && !onDemand.test(id)
}
