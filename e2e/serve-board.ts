import { preview } from 'vite'
import { freePorts } from './academy/free-ports.ts'
import { academy } from './academy/plugin.ts'
import { optionsFor } from './addresses.ts'

/** The folder that is served, if not `dist`. */
const [outDir = 'dist'] = process.argv.slice(2)
// The board's own port, and the four of its academy.
const port = await freePorts(5)
const origin = `http://localhost:${port}`
const { httpServer } = await preview({
  configFile: false,
  base: './',
  logLevel: 'warn',
  build: { outDir },
  preview: { port, strictPort: true, host: 'localhost' },
  plugins: [academy(optionsFor(origin))],
})
// Longer than a browser keeps an idle connection. If the server closed it just as the browser reused it, the request would be reset.
if ('keepAliveTimeout' in httpServer) httpServer.keepAliveTimeout = 65_000
console.log(`Board at ${origin}`)
