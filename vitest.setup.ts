import fc from 'fast-check'
import { runs } from './src/lib/runs.test-data.ts'

/** One seed for all properties, so that a run can be repeated; another one, such as the soak draws, comes as `SEED`. */
fc.configureGlobal({
  seed: Number(process.env['SEED'] ?? 20_261_123),
  numRuns: runs(100),
  // A slow machine tries fewer inputs, and loses no run for it.
  interruptAfterTimeLimit: 20_000,
})
