// The process that serves the board, the comparison pages and the academy, so that its CPU time is not part of the measurement. It prints
// its address once it listens. Vite loads the TypeScript, because Node 20 cannot.
import { runnerImport } from 'vite'

await runnerImport('./bench/site/serve-site.ts', { configFile: false, logLevel: 'warn' })
