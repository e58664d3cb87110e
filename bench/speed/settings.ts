/** Number of interleaved rounds of every line; the environment variable `ROUNDS` sets another. */
export const rounds = Number(process.env['ROUNDS'] ?? 5)

/** Number of rows that the longest crawl loads; the environment variable `ROWS` sets another. */
export const mostRows = Number(process.env['ROWS'] ?? 99_000)

/** Number of rows in the lines about a long list. */
export const manyRows = Math.min(10_000, mostRows)
