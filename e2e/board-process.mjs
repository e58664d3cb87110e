// The process of a board and its academy, on free ports, which it prints once it listens; its argument is the folder of the build. Vite
// loads the TypeScript, because Node 20 cannot.
import { runnerImport } from 'vite'

await runnerImport('./e2e/serve-board.ts', { configFile: false, logLevel: 'warn' })
