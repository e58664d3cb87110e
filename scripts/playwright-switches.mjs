import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The switch with which Playwright turns storage partitioning off (and other features that tests do not need), to be omitted where the
 * storage of a frame matters. Playwright documents it nowhere outside its own code; throws when it is no longer found there.
 */
export function switchAgainstPartitioning() {
  const bundle = createRequire(import.meta.resolve('@playwright/test')).resolve(
    'playwright-core/lib/coreBundle',
  )
  const [, list = ''] = /disabledFeatures = \[(.*?)\]\.filter/s.exec(readFileSync(bundle, 'utf8')) ?? []
  const features = [...list.matchAll(/^\s*"(\w+)",?$/gm)].map(([, name]) => name)
  if (!features.includes('ThirdPartyStoragePartitioning'))
    throw new Error('The switch that turns partitioning off is not in Playwright’s bundle')
  return `--disable-features=${features.join(',')}`
}
