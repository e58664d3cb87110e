// The process of a board and its academy: on free ports, which it names once it listens.
// Vite reads the TypeScript, as Node 20 cannot.
import { runnerImport } from 'vite'

await runnerImport('./e2e/serve-board.ts', { configFile: false, logLevel: 'warn' })
