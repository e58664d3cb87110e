/** Number of interleaved rounds of every line; the environment variable `ROUNDS` sets another. */
export const rounds = Number(process.env['ROUNDS'] ?? 5)

/** Number of rows that the longest crawl loads by default. */
export const allRows = 99_000

/** Number of rows that the longest crawl loads; the environment variable `ROWS` sets another. */
export const mostRows = Number(process.env['ROWS'] ?? allRows)

/** Number of rows in the lines about a long list, by default. */
export const allManyRows = 10_000

/** Number of rows in the lines about a long list. */
export const manyRows = Math.min(allManyRows, mostRows)
