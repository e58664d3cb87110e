import { addressesFor } from '../e2e/addresses.ts'
import { startSite } from '../e2e/deployed/installation/site.ts'
import type { Bench } from './bench.ts'

const calls = 2000
const clients = 50

/** The overhead of the relay: the same API calls made directly and through nginx, with many concurrent requests. */
export const relay: Bench = {
  name: 'relay',
  about: `${calls} calls by ${clients} clients, and ${calls / 10} one after the other, to the embedded academy, straight and through nginx, ms`,
  async run() {
    const site = await startSite()
    const path = '/api/v4/100000000/talks.json?filter=1&limit=10&si=0'
    const ways = { straight: addressesFor(site.board).api + path, 'through nginx': site.board + path }
    const rows = []
    for (const [clientCount, callCount] of [
      [clients, calls],
      [1, calls / 10],
    ] as const)
      for (const [way, address] of Object.entries(ways))
        rows.push({ way, clients: clientCount, ...(await load(address, clientCount, callCount)) })
    await site.stop()
    return rows
  },
  kept: ({ failed }) => failed === 0,
}

async function load(address: string, clientCount: number, callCount: number) {
  const times: number[] = []
  let failed = 0
  let left = callCount
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
  await Promise.all(Array.from({ length: clientCount }, client))
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1))
  return { failed, median: at(0.5), '95 of 100': at(0.95), slowest: at(0.999) }
}
