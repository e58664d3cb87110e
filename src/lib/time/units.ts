/** ms */
export const minute = 60_000
/** ms */
export const hour = 60 * minute
/** ms, in UTC. */
export const day = 24 * hour
