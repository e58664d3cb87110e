import type { Meters } from './open-page.ts'

/** Number of rounds that are measured; the environment variable `LEAK_ROUNDS` sets another. */
const rounds = Number(process.env['LEAK_ROUNDS'] ?? 200)

/** Rounds before the first measurement, in which chunks are loaded and caches are filled. */
const warmUp = 20

/** Rounds between two measurements. An even number, so that actions that alternate are at the same point. */
const step = 10

/** What grows in each round. */
export interface Growth {
  /** bytes */
  readonly heap: number
  readonly listeners: number
  readonly nodes: number
}

/**
 * Does the same again and again, and returns what grows in each round, by the slope of a line through all measurements. `settle` is called
 * before each of them.
 */
export async function growth(
  meters: Meters,
  act: (round: number) => Promise<void>,
  settle: () => Promise<void>,
): Promise<Growth> {
  const samples: (Growth & { readonly round: number })[] = []
  for (let round = 1; round <= warmUp + rounds; round += 1) {
    await act(round)
    if (round < warmUp || round % step > 0) continue
    await settle()
    // What one collection makes unreachable is collected by the next.
    await meters.heap()
    const heap = await meters.heap()
    const [listeners, nodes] = [await meters.metric('JSEventListeners'), await meters.metric('Nodes')]
    samples.push({ round, heap, listeners, nodes })
  }
  const slope = (of: 'heap' | 'listeners' | 'nodes') =>
    slopeOf(samples.map((sample) => [sample.round, sample[of]] as const))
  return { heap: slope('heap'), listeners: slope('listeners'), nodes: slope('nodes') }
}

/** The slope of the line with the least squared distance from the points. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const covariance = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0)
  return covariance / points.reduce((sum, [px]) => sum + (px - x) ** 2, 0)
}
