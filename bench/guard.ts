import fc from 'fast-check'
import { hostileJoin, hostileLink } from '../src/api/guard/hostile-url.test-data.ts'
import { guardJoinUrl } from '../src/api/guard/join-guard.ts'
import { guardLink } from '../src/api/guard/link-guard.ts'
import { harmOfJoin, harmOfLink } from '../src/api/guard/url-harm.test-data.ts'
import type { Bench } from './bench.ts'

const seed = 20261123
const perKind = 500_000
/** Addresses are generated in batches of this size, so that not all of them are in memory. */
const batch = 50_000

/** Runs the address guards on a million addresses, most of them hostile. */
export const guard: Bench = {
  name: 'guard',
  about: `${2 * perKind} generated addresses, held against the guards; "unsafe" is what they let through wrongly`,
  run: async () => [
    countResults('link', hostileLink, ({ raw, root }) => {
      const href = guardLink(raw, root)
      return href && [...harmOfLink(raw, root), ...harmOfLink(href, root)]
    }),
    countResults('join', hostileJoin, ({ raw, hosts }) => guardJoinUrl(raw, hosts) && harmOfJoin(raw, hosts)),
  ],
  // A guard that accepts nothing would pass trivially.
  kept: ({ unsafe, addresses, accepted }) => unsafe === 0 && Number(accepted) >= Number(addresses) / 100,
}

/** `judge` returns what is wrong with an accepted address, and nothing for a refused one. */
function countResults<T extends { readonly raw: string }>(
  kind: string,
  made: fc.Arbitrary<T>,
  judge: (one: T) => readonly string[] | undefined,
) {
  const count = { accepted: 0, unsafe: 0 }
  const different = new Set<string>()
  for (let start = 0; start < perKind; start += batch) {
    for (const address of fc.sample(made, { seed: seed + start, numRuns: batch })) {
      different.add(address.raw)
      const violations = judge(address)
      if (violations) count.accepted += 1
      if (!violations || violations.length === 0) continue
      count.unsafe += 1
      if (count.unsafe <= 10)
        console.error('Let through wrongly:', JSON.stringify(address), violations.join(', '))
    }
  }
  return { kind, seed, addresses: perKind, different: different.size, ...count }
}
