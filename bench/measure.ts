import { benches } from './benches.ts'
import { keep } from './results.ts'

/** Runs the benchmarks of these names, or all benchmarks if no name is given, and prints one table each. Returns the exit code. */
export async function measure(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => benches.every((bench) => bench.name !== name))
  if (unknown !== undefined) {
    const all = benches.map(({ name }) => name).join(', ')
    console.error(`There is no bench called "${unknown}". There are: ${all}.`)
    return 1
  }
  const broken: string[] = []
  for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const rows = await bench.run()
    console.log(`\n${bench.name}: ${bench.about}`)
    console.table(rows)
    keep(bench.name, rows)
    if (bench.kept && !rows.every(bench.kept)) broken.push(bench.name)
  }
  if (broken.length > 0) console.error(`A promise is broken: ${broken.join(', ')}.`)
  return broken.length > 0 ? 1 : 0
}
