// `npm run bench` runs every benchmark, `npm run bench -- <name>` one of them. Vite loads the TypeScript, because Node 20 cannot.
import { installDependencies } from '../scripts/install.mjs'

installDependencies()
// Importing Vite would set NODE_ENV to development, and later builds would include React's warnings in the measured size.
process.env['NODE_ENV'] = 'production'
const { runnerImport } = await import('vite')
/** @type {{ module: typeof import('./measure.ts') }} */
const { module } = await runnerImport('./bench/measure.ts', { configFile: false, logLevel: 'warn' })
process.exitCode = await module.measure(process.argv.slice(2))
