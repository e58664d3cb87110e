/** The instant (epoch ms) at which academy and page stand still: a Wednesday morning, unless the environment's `NOW` names another. */
export const now = Number(process.env['NOW'] ?? Date.UTC(2026, 10, 25, 9, 6))
