// The process of a board and its academy: takes a port, says when it listens, ends with the process that began it.
import { preview } from 'vite'
import { academy } from './academy/plugin.ts'
import { optionsFor } from './addresses.ts'

process.on('disconnect', () => process.exit())
const port = Number(process.argv[2])
const { httpServer } = await preview({
  configFile: false,
  base: './',
  logLevel: 'warn',
  preview: { port, strictPort: true, host: 'localhost' },
  plugins: [academy(optionsFor(`http://localhost:${port}`))],
})
// Longer than a browser keeps a connection at rest: one that the server closes as it is used again is a reset.
if ('keepAliveTimeout' in httpServer) httpServer.keepAliveTimeout = 65_000
process.send?.('listening')
