import fc from 'fast-check'

/** One seed for all properties, so that a run can be repeated; another one, such as a bench draws, comes as SEED. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_123) })
