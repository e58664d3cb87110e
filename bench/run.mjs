// `npm run bench`: measures everything; `npm run bench -- <name>` one thing. Vite reads the TypeScript, as Node 20 cannot.
import { installDependencies } from '../scripts/install.mjs'

installDependencies()
// Importing would set it to development, and what is built here afterwards would be weighed with React's warnings.
process.env['NODE_ENV'] = 'production'
const { runnerImport } = await import('vite')
/** @type {{ module: typeof import('./measure.ts') }} */
const { module } = await runnerImport('./bench/measure.ts', { configFile: false, logLevel: 'warn' })
process.exitCode = await module.measure(process.argv.slice(2))
