import { addressesFor } from '../e2e/addresses.ts'
import { startSite } from '../e2e/deployed/installation/site.ts'
import type { Bench } from './bench.ts'

const calls = 2000
const clients = 50

/** The overhead of the relay: the same API calls made directly and through nginx, with many concurrent requests. */
export const relay: Bench = {
  name: 'relay',
  about: `${calls} calls by ${clients} clients to the embedded academy, straight and through nginx, ms`,
  async run() {
    const site = await startSite()
    const path = '/api/v4/100000000/talks.json?filter=1&limit=10&si=0'
    const straight = await load(addressesFor(site.board).api + path)
    const relayed = await load(site.board + path)
    await site.stop()
    return [
      { way: 'straight', ...straight },
      { way: 'through nginx', ...relayed },
    ]
  },
  kept: ({ failed }) => failed === 0,
}

async function load(address: string) {
  const times: number[] = []
  let failed = 0
  let left = calls
  const client = async () => {
    while (left > 0) {
      left -= 1
      const since = performance.now()
      const reply = await fetch(address)
      await reply.arrayBuffer()
      times.push(performance.now() - since)
      // Without a token the academy answers with its own error. Any other response comes from the relay.
      if (reply.status !== 401) failed += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1))
  return { failed, median: at(0.5), '95 of 100': at(0.95), slowest: at(0.999) }
}
