import type { Meters } from '../speed/open-page.ts'
import { median } from '../speed/statistics.ts'

/** Number of rounds that are measured; the environment variable `LEAK_ROUNDS` sets another. */
const rounds = Number(process.env['LEAK_ROUNDS'] ?? 200)

/** Rounds before the first measurement, in which chunks are loaded and caches are filled. */
const warmUp = 20

/** Rounds between two measurements. A multiple of 2 and of 5, so that actions that take turns are at the same point. */
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

/** Does the same again and again, and returns what grows in each round. `settle` is called before each measurement. */
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
  if (samples.length < 2) throw new Error(`${rounds} rounds are too few to see what grows.`)
  const slope = (of: keyof Growth) => slopeOf(samples.map((sample) => sample[of])) / step
  return { heap: slope('heap'), listeners: slope('listeners'), nodes: slope('nodes') }
}

/**
 * What grows from one measurement to the next: the median of the slopes of all pairs (Theil–Sen estimator). Not the mean, as the browser
 * enlarges its own tables now and then, by some 60,000 bytes, and single measurements vary by 30,000.
 */
const slopeOf = (sizes: readonly number[]): number =>
  median(
    sizes.flatMap((size, at) =>
      sizes.slice(at + 1).map((later, distance) => (later - size) / (distance + 1)),
    ),
  )

/** The least of several collections: one leaves behind what another frees, so that the same page measures 200,000 bytes more or less. */
async function leastHeap({ heap }: Meters): Promise<number> {
  const sizes: number[] = []
  for (let collection = 0; collection < collections; collection += 1) sizes.push(await heap())
  return Math.min(...sizes)
}
