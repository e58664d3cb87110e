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
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'signed-in.html'] },
  },
  server: { port: 4173, strictPort: true, host: 'localhost' },
  preview: { port: 4173, strictPort: true, host: 'localhost' },
})
