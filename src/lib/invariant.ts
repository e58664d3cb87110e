/** Says that `condition` cannot be false; throws an `Error` with `message` when it is. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}
