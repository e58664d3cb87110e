import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { academy } from './e2e/academy/plugin.ts'

// The embedded academy serves `npm run dev` and `npm start`; nothing of it reaches dist/.
export default defineConfig({
  base: './',
  plugins: [react(), academy()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // One small stylesheet: nothing appears unstyled, and what opens later is already dressed.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'signed-in.html'],
      // What the first screen needs, in one file: it compresses better than the six it would be cut into.
      output: { codeSplitting: { groups: [{ name: 'board', test: firstScreen }] } },
    },
  },
  server: { port: 4173, strictPort: true, host: 'localhost' },
  preview: { port: 4173, strictPort: true, host: 'localhost' },
})

/** Whatever is not loaded on demand, or shared with the callback page. */
function firstScreen(id: string): boolean {
  if (/node_modules/.test(id))
    return /node_modules\/(?:react|react-dom|scheduler|use-sync|@tanstack)/.test(id)
  return (
    /\/src\/(?:app|board|frame|talks|api|ui)\//.test(id) && !/(?:ConfigPage|TalkDrawer)\.tsx|\.css$/.test(id)
  )
}
