/** How many inputs a property test uses: `usual`, multiplied by the environment variable `RUNS`, which the soak run sets. */
export const runs = (usual: number): number => usual * Number(process.env['RUNS'] ?? 1)
