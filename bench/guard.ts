import fc from 'fast-check'
import { hostileJoin, hostileLink } from '../src/api/guard/hostile-url.test-data.ts'
import { guardJoinUrl } from '../src/api/guard/join-guard.ts'
import { guardLink } from '../src/api/guard/link-guard.ts'
import { harmOfJoin, harmOfLink } from '../src/api/guard/url-harm.test-data.ts'
import type { Bench } from './bench.ts'
import { corpusAddresses } from './url-corpus.ts'

const seed = 20261123
const perKind = 500_000
/** Addresses are generated in batches of this size, so that not all of them are in memory. */
const batch = 50_000

const root = new URL('https://academy.example/api/v4/100000000/')
const hosts = ['academy.example']

/** Runs the address guards on a million addresses, most of them hostile, and on a corpus of URLs if one is given. */
export const guard: Bench = {
  name: 'guard',
  about: `${2 * perKind} generated addresses, held against the guards; "unsafe" is what they let through wrongly`,
  run: async () => {
    const replayed = corpusAddresses(root)
    const corpus = [replayed.map((raw) => ({ raw, root, hosts }))]
    return [
      countResults('link', batches(hostileLink), harmOfFollowed),
      countResults('join', batches(hostileJoin), harmOfOpened),
      ...(replayed.length > 0
        ? [
            countResults('link, corpus', corpus, harmOfFollowed),
            countResults('join, corpus', corpus, harmOfOpened),
          ]
        : []),
    ]
  },
  // A guard that accepts nothing would pass trivially.
  kept: ({ kind, unsafe, addresses, accepted }) =>
    unsafe === 0 && (String(kind).includes('corpus') || Number(accepted) >= Number(addresses) / 100),
}

function harmOfFollowed({ raw, root: from }: { readonly raw: string; readonly root: URL }) {
  const href = guardLink(raw, from)
  return href && [...harmOfLink(raw, from), ...harmOfLink(href, from)]
}

const harmOfOpened = ({ raw, hosts: allowed }: { readonly raw: string; readonly hosts: readonly string[] }) =>
  guardJoinUrl(raw, allowed) && harmOfJoin(raw, allowed)

/** Generated addresses, in batches. */
function* batches<T>(made: fc.Arbitrary<T>): Generator<readonly T[]> {
  for (let start = 0; start < perKind; start += batch)
    yield fc.sample(made, { seed: seed + start, numRuns: batch })
}

/** `judge` returns what is wrong with an accepted address, and nothing for a refused one. */
function countResults<T extends { readonly raw: string }>(
  kind: string,
  given: Iterable<readonly T[]>,
  judge: (one: T) => readonly string[] | undefined,
) {
  const count = { addresses: 0, accepted: 0, unsafe: 0 }
  const different = new Set<string>()
  for (const addresses of given) {
    count.addresses += addresses.length
    for (const address of addresses) {
      different.add(address.raw)
      const violations = judge(address)
      if (violations) count.accepted += 1
      if (!violations || violations.length === 0) continue
      count.unsafe += 1
      if (count.unsafe <= 10)
        console.error('Let through wrongly:', JSON.stringify(address), violations.join(', '))
    }
  }
  return { kind, seed, different: different.size, ...count }
}
