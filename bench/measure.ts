import type { Row } from './bench.ts'
import { benches, speedLines } from './benches.ts'
import { keep } from './results.ts'

/**
 * Runs the benchmarks of these names, or all benchmarks if no name is given. Prints one table for the lines about the speed of the page, and
 * one for each other benchmark. Returns the exit code.
 */
export async function measure(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => benches.every((bench) => bench.name !== name))
  if (unknown !== undefined) {
    const all = benches.map(({ name }) => name).join(', ')
    console.error(`There is no bench called "${unknown}". There are: ${all}.`)
    return 1
  }
  const broken: string[] = []
  const failed: string[] = []
  const lines: Row[] = []
  const wanted = benches.filter(({ name }) => names.length === 0 || names.includes(name))
  for (const bench of wanted) {
    const rows = await bench.run().catch((error: unknown) => {
      console.error(bench.name, error)
      return undefined
    })
    if (!rows) {
      failed.push(bench.name)
      continue
    }
    keep(bench.name, rows)
    if (bench.kept && !rows.every(bench.kept)) broken.push(bench.name)
    console.log(`\n${bench.name}: ${bench.about}`)
    if (speedLines.includes(bench)) lines.push(...rows)
    else console.table(rows)
  }
  if (lines.length > 0) console.table(lines)
  if (failed.length > 0) console.error(`Failed to run: ${failed.join(', ')}.`)
  if (broken.length > 0) console.error(`A goal is not met: ${broken.join(', ')}.`)
  return failed.length + broken.length > 0 ? 1 : 0
}
