import type { OpenPage } from './open-page.ts'

/** Number of rounds that are measured; the environment variable `LEAK_ROUNDS` sets another. */
const rounds = Number(process.env['LEAK_ROUNDS'] ?? 200)

/** Rounds before the first measurement, in which chunks are loaded and caches are filled. */
const warmUp = 20

/** Rounds between two measurements. An even number, so that actions that alternate are at the same point. */
const step = 10

/** Does the same again and again, at most `most` times: how much heap (bytes), event listeners and nodes grow in each round, by the slope of a line through all. */
export async function growth(open: OpenPage, act: (round: number) => Promise<void>, most = Infinity) {
  const samples: {
    readonly round: number
    readonly heap: number
    readonly listeners: number
    readonly nodes: number
  }[] = []
  for (let round = 1; round <= warmUp + Math.min(rounds, most); round += 1) {
    await act(round)
    if (round < warmUp || round % step > 0) continue
    await open.page.waitForTimeout(200)
    await open.heap()
    const heap = await open.heap()
    const [listeners, nodes] = [await open.metric('JSEventListeners'), await open.metric('Nodes')]
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
