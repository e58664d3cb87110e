import { preview } from 'vite'
import { freePorts } from './academy/free-ports.ts'
import { academy } from './academy/plugin.ts'
import { optionsFor } from './addresses.ts'

// The board's own, and the four of its academy.
const port = await freePorts(5)
const origin = `http://localhost:${port}`
const { httpServer } = await preview({
  configFile: false,
  base: './',
  logLevel: 'warn',
  preview: { port, strictPort: true, host: 'localhost' },
  plugins: [academy(optionsFor(origin))],
})
// Longer than a browser keeps a connection at rest: one that the server closes as it is used again is a reset.
if ('keepAliveTimeout' in httpServer) httpServer.keepAliveTimeout = 65_000
console.log(`Board at ${origin}`)
