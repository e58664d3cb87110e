import { preview } from 'vite'
import { freePorts } from '../../e2e/academy/free-ports.ts'
import { academy } from '../../e2e/academy/plugin.ts'
import { optionsFor } from '../../e2e/addresses.ts'
import { siteFolder } from '../pages/build.ts'

// The board's own port, and the four of its academy.
const port = await freePorts(5)
const origin = `http://localhost:${port}`
const { httpServer } = await preview({
  configFile: false,
  base: './',
  logLevel: 'warn',
  build: { outDir: siteFolder },
  preview: { port, strictPort: true, host: 'localhost' },
  plugins: [academy(optionsFor(origin))],
})
// Longer than a browser keeps an idle connection. If the server closed it just as the browser reused it, the request would be reset.
if ('keepAliveTimeout' in httpServer) httpServer.keepAliveTimeout = 65_000
console.log(`Site at ${origin}`)
