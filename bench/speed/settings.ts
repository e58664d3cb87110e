/** Number of interleaved rounds of every line; the environment variable `ROUNDS` sets another. */
export const rounds = Number(process.env['ROUNDS'] ?? 5)

/** Number of rows up to which the list is crawled by default. */
export const fullCrawl = 99_000

/** Number of rows up to which the list is crawled; the environment variable `ROWS` sets another. */
export const crawlRows = Number(process.env['ROWS'] ?? fullCrawl)

/** Number of rows of the list that is loaded completely before it is used, by default. */
export const fullList = 10_000

/** Number of rows of the list that is loaded completely before it is used. */
export const listRows = Math.min(fullList, crawlRows)
