/**
 * The time (epoch ms) at which the clocks of academy and page are stopped: a Wednesday morning, unless the environment variable `NOW` sets
 * another.
 */
export const now = Number(process.env['NOW'] ?? Date.UTC(2026, 10, 25, 9, 6))
