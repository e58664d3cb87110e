/** Number of interleaved rounds of every line; the environment variable `ROUNDS` sets another. */
export const rounds = Number(process.env['ROUNDS'] ?? 5)

const allRows = 99_000

/** Number of rows that the longest crawl loads; the environment variable `ROWS` sets another. */
export const mostRows = Number(process.env['ROWS'] ?? allRows)

/** Whether the list is shorter than usual, so that some figures cannot be measured. */
export const isShort = mostRows < allRows

/** Number of rows in the lines about a long list. */
export const manyRows = Math.min(10_000, mostRows)
