import fc from 'fast-check'
import { runs } from './src/lib/runs.test-data.ts'

/** One fixed seed for all property tests, so that a run can be repeated. `SEED` overrides it; the soak sets it at random. */
fc.configureGlobal({
  seed: Number(process.env['SEED'] ?? 20_261_123),
  numRuns: runs(100),
  // On a slow machine a property is tested with fewer inputs, and does not fail because of that.
  interruptAfterTimeLimit: 20_000,
})
