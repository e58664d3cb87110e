import type { Meters } from './open-page.ts'
import { median } from './statistics.ts'

/** Number of rounds that are measured; the environment variable `LEAK_ROUNDS` sets another. */
const rounds = Number(process.env['LEAK_ROUNDS'] ?? 200)

/** Rounds before the first measurement, in which chunks are loaded and caches are filled. */
const warmUp = 20

/** Rounds between two measurements. An even number, so that actions that alternate are at the same point. */
const step = 20

/** Garbage collections for one measurement. */
const collections = 6

/** What grows in each round. */
export interface Growth {
  /** bytes */
  readonly heap: number
  readonly listeners: number
  readonly nodes: number
}

/**
 * Does the same again and again, and returns what grows in each round: the median of what grows between two measurements. Not the mean, as
 * the browser enlarges its own tables now and then, by some 60,000 bytes; what the page keeps in each round is in all of the differences.
 * `settle` is called before each measurement.
 */
export async function growth(
  meters: Meters,
  act: (round: number) => Promise<void>,
  settle: () => Promise<void>,
): Promise<Growth> {
  const samples: Growth[] = []
  for (let round = 1; round <= warmUp + rounds; round += 1) {
    await act(round)
    if (round < warmUp || round % step > 0) continue
    await settle()
    const heap = await leastHeap(meters)
    const [listeners, nodes] = [await meters.metric('JSEventListeners'), await meters.metric('Nodes')]
    samples.push({ heap, listeners, nodes })
  }
  const inEachRound = (of: keyof Growth) =>
    median(samples.slice(1).map((sample, before) => (sample[of] - (samples[before]?.[of] ?? 0)) / step))
  return { heap: inEachRound('heap'), listeners: inEachRound('listeners'), nodes: inEachRound('nodes') }
}

/** The least of several collections: one leaves behind what another frees, so that the same page measures 200,000 bytes more or less. */
async function leastHeap({ heap }: Meters): Promise<number> {
  const sizes: number[] = []
  for (let collection = 0; collection < collections; collection += 1) sizes.push(await heap())
  return Math.min(...sizes)
}
